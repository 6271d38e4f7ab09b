import { button, html, radios, textarea } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ReviewGround } from '../../rules/requested-review.ts';
import { askForReviewContent as words } from './content.ts';

const grounds = Object.keys(words.grounds) as readonly ReviewGround[];

export function askForReviewView(form: FormState): PageParts {
  const content = html`<h1 class="govuk-heading-xl">${words.title}</h1>
    <p class="govuk-body-l">${words.lead}</p>
    ${form.form(html`
      ${radios({
        name: 'ground',
        fieldset: { legend: { text: words.ground, classes: 'govuk-fieldset__legend--m' } },
        items: grounds.map((value) => ({ value, text: words.grounds[value] })),
        value: form.text('ground'),
        errorMessage: form.error('ground'),
      })}
      ${textarea({
        name: 'words',
        label: { text: words.words, classes: 'govuk-label--m' },
        hint: { text: words.wordsHint },
        value: form.text('words'),
        errorMessage: form.error('words'),
      })}
      <h2 class="govuk-heading-m">${words.next}</h2>
      <p class="govuk-body">${words.nextWords}</p>
      ${button({ text: words.send })}`)}`;
  return { title: words.title, content };
}
