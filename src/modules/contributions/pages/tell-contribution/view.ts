import { formatDate } from '../../../../core/calendar/civil-date.ts';
import { formatPounds } from '../../../../core/money/pence.ts';
import { button, dateInput, html, radios } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { type ContributionInForce, waysOfTelling } from '../../store.ts';
import { tellContributionContent as words } from './content.ts';

export function tellContributionView(
  name: string,
  { weeklyPence, startsOn }: Pick<ContributionInForce, 'weeklyPence' | 'startsOn'>,
  form: FormState,
): PageParts {
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    <p class="govuk-body">${words.lead(formatPounds(weeklyPence), formatDate(startsOn))} ${words.why}</p>
    ${form.form(html`
      ${dateInput({
        id: 'toldOn',
        namePrefix: 'toldOn',
        fieldset: { legend: { text: words.toldOn, classes: 'govuk-fieldset__legend--s' } },
        values: form.date('toldOn'),
        errorMessage: form.error('toldOn'),
      })}
      ${radios({
        name: 'how',
        fieldset: { legend: { text: words.how, classes: 'govuk-fieldset__legend--s' } },
        items: waysOfTelling.map((value) => ({
          value,
          text: words.ways[value],
          ...(value === 'letter' && { hint: { text: words.letterHint } }),
        })),
        value: form.text('how'),
        errorMessage: form.error('how'),
      })}
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content, density: 'staff' };
}
