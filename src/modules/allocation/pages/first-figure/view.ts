import { formatDate } from '../../../../core/calendar/civil-date.ts';
import { button, type Html, html, input, radios } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { WhatIsAsked } from '../../read-models/show-what-is-asked.ts';
import { firstFigureContent as words } from './content.ts';

export function firstFigureView(name: string, asked: WhatIsAsked, form: FormState): PageParts {
  const { title, version, notice, answeredOn, facts, questions } = asked;
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    <p class="govuk-body">${words.lead}</p>
    <h2 class="govuk-heading-m">${words.answers}</h2>
    <p class="govuk-body">${answeredOn === null ? words.noAnswers : words.answeredOn(formatDate(answeredOn))}</p>
    <p class="govuk-body-s site-soft">${words.rules(title, version)} ${notice}</p>
    ${form.form(html`
      ${facts.map((fact) => factField(fact, form))}
      ${questions.length > 0 && html`<h2 class="govuk-heading-m">${words.asked}</h2>`}
      ${questions.map(({ id, text, help, answers }) =>
        radios({
          name: `answers.${id}`,
          fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
          hint: { text: help },
          items: answers.map((answer) => ({ value: answer.code, text: answer.text })),
          value: form.text(`answers.${id}`),
          errorMessage: form.error(`answers.${id}`),
        }),
      )}
      <p class="govuk-body">${words.after}</p>
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content, density: 'staff' };
}

function factField({ id, label, values }: WhatIsAsked['facts'][number], form: FormState): Html {
  const name = `facts.${id}`;
  const value = form.text(name);
  const errorMessage = form.error(name);
  if (values === undefined)
    return input({
      name,
      label: { text: label },
      value,
      errorMessage,
      inputmode: 'numeric',
      classes: 'govuk-input--width-3',
    });
  return radios({
    name,
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    items: values.map((one) => ({ value: one.code, text: one.label })),
    value,
    errorMessage,
  });
}
