import { button, html } from '../../../../platform/html/index.ts';
import { type Choice, choicesOf, fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { fullNameOf, type Person } from '../../../people/index.ts';
import { takeContactContent as words } from './content.ts';

interface Facts {
  readonly person: Person | null;
  readonly sources: readonly Choice[];
  readonly routes: readonly Choice[];
}

export function takeContactView({ person, sources, routes }: Facts, form: FormState): PageParts {
  const title = person === null ? words.title : words.titleAbout(fullNameOf(person));
  const fields = fieldsOf(form);
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${form.form(html`
      <h2 class="govuk-heading-m">${words.how}</h2>
      ${fields.choose('cameBy', words.cameBy, choicesOf(words.ways))}
      ${fields.choose('behind', words.behind, choicesOf(words.whose))}
      ${fields.line('callerName', words.callerName)}
      ${fields.list('source', words.source, sources)}
      <h2 class="govuk-heading-m">${words.else}</h2>
      <p class="govuk-body">${words.elseWhy}</p>
      ${fields.line('callerReachedAt', words.callerReachedAt)}
      ${fields.choose('standing', words.standing, choicesOf(words.standings))}
      ${fields.choose('told', words.told, choicesOf(words.tolds))}
      <h2 class="govuk-heading-m">${words.what}</h2>
      ${fields.area('said', words.said, { rows: 8 })}
      ${fields.choose('someoneInDanger', words.someoneInDanger, choicesOf(words.yesNo))}
      ${fields.choose('isUrgent', words.isUrgent, choicesOf(words.yesNo))}
      ${fields.tick('agreedToShareWith', words.agreedToShareWith, choicesOf(words.partners))}
      ${person === null && whoItIsAbout(form)}
      ${fields.choose('lives', words.lives, choicesOf(words.places))}
      ${fields.list('routeOfAccess', words.routeOfAccess, routes)}
      <h2 class="govuk-heading-m">${words.after}</h2>
      ${fields.area('nextStep', words.nextStep, { rows: 2 })}
      ${fields.date('nextStepOn', words.nextStepOn)}
      ${button({ text: words.save })}`)}`;
  return { title, content };
}

function whoItIsAbout(form: FormState) {
  const fields = fieldsOf(form);
  return html`<h2 class="govuk-heading-m">${words.who}</h2>
    ${fields.line('givenNames', words.givenNames)}
    ${fields.line('familyName', words.familyName)}
    ${fields.date('bornOn', words.bornOn)}
    ${fields.line('phone', words.phone)}
    ${fields.area('address', words.address, { rows: 3 })}
    ${fields.line('postcode', words.postcode, { width: 10 })}
    ${fields.area('safeContact', words.safeContact, { rows: 2 })}
    ${fields.line('language', words.language)}
    ${fields.line('contactFormat', words.contactFormat)}`;
}
