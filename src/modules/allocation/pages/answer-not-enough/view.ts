import { formatDate } from '../../../../core/calendar/civil-date.ts';
import { button, type Html, html, radios, textarea } from '../../../../platform/html/index.ts';
import { ownWords } from '../../../../site/components/own-words.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ExplainedBudget } from '../../read-models/explain-indicative-budget.ts';
import type { ChallengeOutcome } from '../../store.ts';
import { formatOutputs } from '../format-outputs.ts';
import { answerNotEnoughContent as words } from './content.ts';

export const outcomes = Object.keys(words.outcomes) as readonly ChallengeOutcome[];

interface Challenged {
  readonly name: string;
  readonly budget: Pick<ExplainedBudget, 'outputs' | 'challenges'>;
  readonly challengeId: string;
  readonly budgetHref: string;
}

export function answerNotEnoughView(
  { name, budget, challengeId, budgetHref }: Challenged,
  form: FormState,
): PageParts {
  const challenge = budget.challenges.find((one) => one.challengeId === challengeId);
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    ${
      challenge &&
      html`${ownWords({
        heading: words.said(name),
        said: challenge.words,
        saidNote: words.saidNote(formatDate(challenge.raisedOn), formatOutputs(budget.outputs)),
      })}
      <p class="govuk-body">${words.due(formatDate(challenge.dueOn))} <a class="govuk-link" href="${budgetHref}">${words.working}</a></p>`
    }
    ${challenge?.answer ? html`<p class="govuk-body">${words.answered}</p>` : fields(form)}`;
  return { title: words.title, content, density: 'staff' };
}

function fields(form: FormState): Html {
  return form.form(html`
    ${radios({
      name: 'outcome',
      fieldset: { legend: { text: words.outcome, classes: 'govuk-fieldset__legend--m' } },
      items: outcomes.map((value) => ({
        value,
        text: words.outcomes[value],
        hint: { text: words.hints[value] },
      })),
      value: form.text('outcome'),
      errorMessage: form.error('outcome'),
    })}
    ${textarea({
      name: 'reasons',
      label: { text: words.reasons, classes: 'govuk-label--m' },
      hint: { text: words.reasonsHint },
      value: form.text('reasons'),
      errorMessage: form.error('reasons'),
    })}
    ${button({ text: words.send })}`);
}
