import { type CivilDate, civilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import { button, type Html, html } from '../../../../platform/html/index.ts';
import { actions } from '../../../../site/components/actions.ts';
import { link } from '../../../../site/components/link.ts';
import { panelBox } from '../../../../site/components/panel-box.ts';
import { type Choice, choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { fullNameOf, type Person } from '../../../people/index.ts';
import type { ShownContact } from '../../read-models/show-contact.ts';
import { screeningContent as words } from './content.ts';

export type Outcome = keyof typeof words.outcomes;
export const outcomes = Object.keys(words.outcomes) as readonly Outcome[];
export const signpostPlaces = [1, 2, 3] as const;

interface Facts {
  readonly person: Person;
  readonly contact: ShownContact;
  readonly barriers: readonly Choice[];
}

export function screeningView(
  facts: Facts,
  chosen: Outcome | null,
  form: FormState,
  today: CivilDate,
): PageParts {
  const { contact } = facts;
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    ${whatWasSaid(facts, today)}
    ${contact.isScreened ? html`<p class="govuk-body-l">${words.screened}</p>` : whatComes(facts, chosen, form)}`;
  return { title: words.title, content };
}

function whatWasSaid({ person, contact }: Facts, today: CivilDate): Html {
  const who = contact.behind === 'person' ? fullNameOf(person) : (contact.caller ?? '');
  return html`
    ${contact.someoneInDanger && panelBox({ kind: 'outlined', content: html`<strong>${words.danger}</strong>` })}
    ${contact.isUrgent && panelBox({ kind: 'outlined', content: html`<strong>${words.urgent}</strong>` })}
    <h2 class="govuk-heading-s">${words.said(who)}</h2>
    <blockquote class="site-words__said">${contact.said}</blockquote>
    ${contact.caller && html`<p class="govuk-body">${words.caller(contact.caller)}</p>`}
    <p class="govuk-body">${words.mayShare[contact.mayShare]}</p>
    <h2 class="govuk-heading-s">${words.promised}</h2>
    ${contact.nextStep && html`<blockquote class="govuk-body">${contact.nextStep}</blockquote>`}
    <p class="govuk-body">${words.by(speakDay(civilDate(contact.nextStepOn), today))}</p>`;
}

function whatComes({ contact, barriers }: Facts, chosen: Outcome | null, form: FormState): Html {
  if (chosen !== null) {
    return html`<h2 class="govuk-heading-m">${words.outcomes[chosen][0]}</h2>
      <p class="govuk-body">${link({ text: words.back, href: '?' })}</p>
      ${form.form(html`${fieldsFor(chosen, form, barriers)}${button({ text: words.save })}`)}`;
  }
  const open: readonly Outcome[] = contact.isKnown
    ? ['reassessment', 'informationAndAdvice', 'reablement']
    : outcomes.filter((one) => one !== 'reassessment');
  return html`<h2 class="govuk-heading-m">${words.choose}</h2>
    <p class="govuk-body">${contact.isKnown ? words.known : words.chooseHint}</p>
    ${actions(
      open.map((one) => ({
        text: words.outcomes[one][0],
        href: `?${new URLSearchParams({ outcome: one }).toString()}`,
        detail: words.outcomes[one][1],
      })),
    )}`;
}

function fieldsFor(outcome: Outcome, form: FormState, barriers: readonly Choice[]): Html {
  const fields = fieldsOf(form);
  switch (outcome) {
    case 'informationAndAdvice':
      return html`${signpostPlaces.map(
        (place) => html`${fields.line(`to-${place}`, words.to(place))}
          ${fields.area(`why-${place}`, words.why(place), { rows: 2 })}`,
      )}
      ${fields.tick('barriers', words.barriers, barriers)}
      ${fields.date('followUpOn', words.followUpOn)}`;
    case 'reablement':
      return html`${fields.area('aims', words.aims)}${fields.date('startsOn', words.startsOn)}`;
    case 'assessmentOffered':
      return html`${fields.choose('answer', words.answer, choicesOf(words.answers))}
        ${fields.area('personsWords', words.personsWords)}
        ${fields.choose('abuseOrNeglect', words.abuseOrNeglect, choicesOf(words.yesNo))}
        ${fields.choose('lacksCapacity', words.lacksCapacity, choicesOf(words.yesNo))}
        ${fields.date('followUpOn', words.followUpOptional)}`;
    case 'reassessment':
      return fields.area('whatChanged', words.whatChanged);
  }
}
