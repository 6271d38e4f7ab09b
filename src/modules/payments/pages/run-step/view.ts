import type { CivilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import { formatPounds } from '../../../../core/money/pence.ts';
import { button, html, summaryList } from '../../../../platform/html/index.ts';
import { fieldsOf } from '../../../../site/fields.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ShownRun } from '../../read-models/show-run.ts';
import { runStepContent as words } from './content.ts';

export type StepName = keyof typeof words.steps;

/** One weighty step with what it is about. The hidden fields say which run, as it was seen. */
export function runStepView(step: StepName, run: ShownRun, form: FormState, today: CivilDate): PageParts {
  const { title, lead, button: text } = words.steps[step];
  const facts: readonly (readonly [string, string])[] = [
    [words.facts.payday, speakDay(run.payOn, today)],
    [words.facts.payments, run.walk.now.payments.toLocaleString('en-GB')],
    [words.facts.total, formatPounds(run.totalPence)],
    [words.facts.held, formatPounds(run.heldPence)],
    [
      words.facts.fingerprint,
      `${run.fingerprint.slice(0, 4)} ${run.fingerprint.slice(4, 8)} … ${run.fingerprint.slice(-4)}`,
    ],
  ];
  const content = html`<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body-l">${lead}</p>
    ${summaryList({ rows: facts.map(([key, value]) => ({ key: { text: key }, value: { text: value } })) })}
    ${form.form(html`
      <input type="hidden" name="version" value="${form.text('version', String(run.version))}">
      <input type="hidden" name="fingerprint" value="${form.text('fingerprint', run.fingerprint)}">
      ${step === 'giveRunBack' && fieldsOf(form).area('because', words.because)}
      ${button({ text })}`)}`;
  return { title, content };
}
