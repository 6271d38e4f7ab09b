import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import { formatPounds } from '../../../../core/money/pence.ts';
import { button, type Html, html, input, radios, textarea } from '../../../../platform/html/index.ts';
import { type ChoiceCard, choiceCards } from '../../../../site/components/choice-cards.ts';
import { dashList } from '../../../../site/components/dash-list.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownWays } from '../../read-models/show-agreement.ts';
import type { ChoiceKind } from '../../store.ts';
import { chooseContent as words } from './content.ts';

export interface Choosing {
  readonly kind: ChoiceKind;
  /** Whose choice it is, for staff; null for everyone who is spoken to as "you". */
  readonly name: string | null;
  readonly ways: ShownWays;
  readonly whose: { readonly councilId: string; readonly personId: string };
  readonly today: CivilDate;
}

export function chooseView(choosing: Choosing, form: FormState): PageParts {
  const { kind, name, ways, whose, today } = choosing;
  const { title, legend, lead } = words[kind];
  const all = ways[kind];
  const now = all.find(({ code }) => code === ways.chosen[kind]);
  const content = html`${name && html`<span class="govuk-caption-l">${name}</span>`}
    <h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${lead}</p>
    <p class="govuk-body">${words.order(all.length)} ${now && words.now(now.name)}</p>
    ${form.form(html`
      ${choiceCards({
        name: kind,
        legend,
        headings: words.headings,
        cards: all.map((way) => card(way, choosing)),
        value: form.text(kind),
        errorMessage: form.error(kind),
      })}
      <div class="site-narrow">
      <p class="govuk-body"><strong>${words.from(speakDay(ways.takesEffectOn, today))}</strong> ${words.untilThen}</p>
      ${name !== null && recordedBy(form)}
      ${textarea({
        name: 'ownWords',
        label: { text: words.ownWords, classes: 'govuk-label--s' },
        hint: { text: words.ownWordsHint },
        value: form.text('ownWords'),
        errorMessage: form.error('ownWords'),
        rows: 2,
      })}
      <div class="site-buttons">${button({ text: words.continue })}
        <a class="govuk-link" href="${paths.myPlan(whose)}">${words.keep}</a>
        <a class="govuk-link" href="${paths.help(whose)}">${words.talk}</a></div>
      <p class="govuk-body-s site-soft">${words.cannot}</p></div>`)}`;
  return { title, content };
}

function card(
  way: ShownWays['managedBy'][number] | ShownWays['arrivesBy'][number],
  { ways, today }: Choosing,
): ChoiceCard {
  const { yearlyCostPence } = way;
  const cost = yearlyCostPence === null ? words.notKnown : words.aYear(formatPounds(yearlyCostPence));
  return {
    value: way.code,
    title: way.name,
    summary: way.whatItIs,
    cells: [
      dashList(way.asksOfYou),
      html`${way.costs.join(' ')} <span class="site-soft">${cost}</span>`,
      dashList(way.whoHelps),
      dashList(way.ifItGoesWrong),
      words.change(speakDay(ways.takesEffectOn, today)),
    ],
  };
}

/** Where staff write down what someone chose: whose answer it is, and how it was explained. */
function recordedBy(form: FormState): Html {
  return html`${radios({
    name: 'agreed',
    fieldset: { legend: { text: words.agreed, classes: 'govuk-fieldset__legend--s' } },
    classes: 'govuk-radios--inline',
    items: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
    value: form.text('agreed'),
    errorMessage: form.error('agreed'),
  })}
    ${input({
      name: 'toldInFormat',
      label: { text: words.format, classes: 'govuk-label--s' },
      hint: { text: words.formatHint },
      value: form.text('toldInFormat'),
      errorMessage: form.error('toldInFormat'),
    })}`;
}
