import {
  button,
  checkboxes,
  dateInput,
  fieldset,
  type Html,
  html,
  input,
  radios,
} from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { financialAssessmentContent as words } from './content.ts';
import { countRows, fieldName, type RowKind } from './rows.ts';

export const ages = Object.keys(words.ages) as readonly (keyof typeof words.ages)[];
export const premiums = Object.keys(words.premiumNames) as readonly (keyof typeof words.premiumNames)[];

const small = 'govuk-fieldset__legend--s';

export function financialAssessmentView(name: string, form: FormState, freeHref: string): PageParts {
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    <p class="govuk-body">${words.lead}</p>
    <p class="govuk-body">${words.freeFirst} <a class="govuk-link" href="${freeHref}">${words.freeByLaw}</a></p>
    ${form.form(html`
      ${support(form)}
      ${about(form)}
      ${rows('income', words.income, words.incomeHint, form)}
      ${rows('housing', words.housing, words.housingHint, form)}
      ${rows('disability', words.disability, words.disabilityHint, form)}
      <p class="govuk-body">${words.after}</p>
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content, density: 'staff' };
}

function support(form: FormState): Html {
  return html`<h2 class="govuk-heading-m">${words.start}</h2>
    ${dateInput({
      id: 'startsOn',
      namePrefix: 'startsOn',
      fieldset: { legend: { text: words.startsOn, classes: small } },
      values: form.date('startsOn'),
      errorMessage: form.error('startsOn'),
    })}
    ${pounds('supportWeeklyPence', words.support, form, words.supportHint)}
    ${yesOrNo('choseFullCost', words.fullCost, form, words.fullCostHint)}`;
}

function about(form: FormState): Html {
  return html`<h2 class="govuk-heading-m">${words.who}</h2>
    ${radios({
      name: 'age',
      fieldset: { legend: { text: words.age, classes: small } },
      items: ages.map((value) => ({ value, text: words.ages[value] })),
      value: form.text('age'),
      errorMessage: form.error('age'),
    })}
    ${yesOrNo('couple', words.couple, form)}
    ${input({
      name: 'children',
      label: { text: words.children },
      hint: { text: words.childrenHint },
      value: form.text('children'),
      errorMessage: form.error('children'),
      inputmode: 'numeric',
      classes: 'govuk-input--width-2',
    })}
    ${checkboxes({
      name: 'premiums',
      fieldset: { legend: { text: words.premiums, classes: small } },
      hint: { text: words.premiumsHint },
      items: premiums.map((value) => ({ value, text: words.premiumNames[value] })),
      values: form.ticked('premiums'),
    })}
    ${pounds('capitalPence', words.capital, form, words.capitalHint)}`;
}

function yesOrNo(name: string, text: string, form: FormState, hint?: string): Html {
  return radios({
    name,
    fieldset: { legend: { text, classes: small } },
    ...(hint && { hint: { text: hint } }),
    classes: 'govuk-radios--inline',
    items: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
    value: form.text(name),
    errorMessage: form.error(name),
  });
}

function pounds(name: string, text: string, form: FormState, hint?: string): Html {
  return input({
    name,
    label: { text },
    ...(hint && { hint: { text: hint } }),
    value: form.text(name),
    errorMessage: form.error(name),
    prefix: { text: '£' },
    inputmode: 'decimal',
    classes: 'govuk-input--width-5',
  });
}

function rows(kind: RowKind, heading: string, hint: string, form: FormState): Html {
  const count = countRows(kind, (name) => form.text(name));
  const numbers = Array.from({ length: count }, (_nothing, row) => row);
  return html`<h2 class="govuk-heading-m">${heading}</h2>
    <p class="govuk-body">${hint}</p>
    <input type="hidden" name="${kind}-rows" value="${count}">
    ${numbers.map((row) => oneRow(kind, heading, row, form))}
    <p>${button({ text: words.more[kind], name: 'more', value: kind, classes: 'govuk-button--secondary' })}</p>`;
}

function oneRow(kind: RowKind, heading: string, row: number, form: FormState): Html {
  const field = (part: string, text: string, isAmount: boolean) => {
    const name = fieldName(kind, row, part);
    return input({
      name,
      label: { text },
      value: form.text(name),
      errorMessage: form.error(name),
      ...(isAmount && { prefix: { text: '£' }, inputmode: 'decimal' }),
    });
  };
  const parts = html`<div class="site-row">
    ${field('name', words.name, false)}
    ${field('weekly', words.weekly, true)}
    ${kind === 'income' && html`${field('leftOut', words.leftOut, true)}${field('why', words.why, false)}`}
  </div>`;
  return fieldset({
    legend: { text: words.row(heading, row + 1), classes: 'govuk-visually-hidden' },
    content: parts,
  });
}
