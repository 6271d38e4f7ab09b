import { formatPounds, pence } from '../../../../core/money/pence.ts';
import {
  button,
  checkboxes,
  type Html,
  html,
  input,
  radios,
  select,
} from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { ShownLine, ShownPlan } from '../../read-models/show-plan.ts';
import { relationsToPerson } from '../../rules/paying-relative.ts';
import { managers } from '../../rules/plan-cost.ts';
import { alsoWritten, type OpenedPlan } from '../on-plan.ts';
import { nameOutcome, planContent } from '../plan-content.ts';
import { purposeWords, relationWords } from '../relation-content.ts';
import { planLineContent as words } from './content.ts';

export const costKinds = ['week', 'once', 'free'] as const;

const small = 'govuk-fieldset__legend--s';

/** `lineId` null is a new line. */
export function planLineView(
  { name, plan }: OpenedPlan,
  lineId: string | null,
  form: FormState,
  isStaff: boolean,
): PageParts {
  const line = plan.lines.find((one) => one.lineId === lineId);
  const title = lineId === null ? words.add : words.change;
  const heading = html`${isStaff && html`<span class="govuk-caption-l">${name}</span>`}<h1 class="govuk-heading-xl">${title}</h1>`;
  if (lineId !== null && line === undefined)
    return { title, content: html`${heading}<p class="govuk-body">${words.gone}</p>` };
  if (plan.needs.length === 0)
    return { title, content: html`${heading}<p class="govuk-body">${words.noNeeds}</p>` };
  const content = html`${heading}
    ${line && alsoWritten(plan, `line.${line.lineId}`)}
    ${form.form(html`
      ${line && html`<input type="hidden" name="version" value="${form.text('version', String(line.version))}">`}
      ${about(plan, line, form)}
      ${cost(line, form)}
      ${managedBy(line, form)}
      ${payee(plan, line, form)}
      ${button({ text: words.save })}`)}`;
  return { title, content };
}

function about(plan: ShownPlan, line: ShownLine | undefined, form: FormState): Html {
  return html`${input({
    name: 'what',
    label: { text: words.what, classes: 'govuk-label--s' },
    hint: { text: words.whatHint },
    value: form.text('what', line?.what ?? ''),
    errorMessage: form.error('what'),
  })}
    ${input({
      name: 'howOften',
      label: { text: words.howOften, classes: 'govuk-label--s' },
      hint: { text: words.howOftenHint },
      value: form.text('howOften', line?.howOften ?? ''),
      errorMessage: form.error('howOften'),
    })}
    ${checkboxes({
      name: 'outcomes',
      fieldset: { legend: { text: words.outcomes, classes: small } },
      hint: { text: words.outcomesHint },
      items: plan.needs.map(({ id, words: need }) => ({
        value: id,
        text: nameOutcome(id),
        hint: { text: need },
      })),
      values: form.ticked('outcomes', line?.outcomes ?? []),
      errorMessage: form.error('outcomes'),
    })}`;
}

function cost(line: ShownLine | undefined, form: FormState): Html {
  const kind = !line ? '' : line.weeklyPence > 0 ? 'week' : line.oncePence > 0 ? 'once' : 'free';
  const amount = line ? line.weeklyPence || line.oncePence : 0;
  const shown = amount === 0 ? '' : formatPounds(pence(amount)).replace(/[£,]/g, '');
  return html`${radios({
    name: 'cost',
    fieldset: { legend: { text: words.cost, classes: small } },
    items: costKinds.map((value) => ({ value, text: words.costs[value] })),
    value: form.text('cost', kind),
    errorMessage: form.error('cost'),
  })}
    ${input({
      name: 'amount',
      label: { text: words.amount, classes: 'govuk-label--s' },
      hint: { text: words.amountHint },
      prefix: { text: '£' },
      inputmode: 'decimal',
      classes: 'govuk-input--width-5',
      value: form.text('amount', shown),
      errorMessage: form.error('amount'),
    })}`;
}

function managedBy(line: ShownLine | undefined, form: FormState): Html {
  const byName = managers.toSorted((a, b) =>
    planContent.managedBy[a].localeCompare(planContent.managedBy[b], 'en'),
  );
  return radios({
    name: 'managedBy',
    fieldset: { legend: { text: words.managedBy, classes: small } },
    hint: { text: words.managedByHint },
    items: byName.map((value) => ({ value, text: planContent.managedBy[value] })),
    value: form.text('managedBy', line?.managedBy ?? ''),
    errorMessage: form.error('managedBy'),
  });
}

function payee(plan: ShownPlan, line: ShownLine | undefined, form: FormState): Html {
  const decisions = plan.relativeDecisions.filter(({ isNecessary }) => isNecessary);
  return html`${select({
    name: 'relation',
    label: { text: words.relation, classes: 'govuk-label--s' },
    hint: { text: words.relationHint },
    items: [
      { value: 'nobody', text: words.nobody },
      ...relationsToPerson.map((value) => ({ value, text: relationWords[value] })),
    ],
    value: form.text('relation', line?.payee?.relation ?? 'nobody'),
    errorMessage: form.error('relation'),
  })}
    <div class="site-indent">
    ${radios({
      name: 'sameHousehold',
      fieldset: { legend: { text: words.sameHousehold, classes: small } },
      classes: 'govuk-radios--inline',
      items: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
      value: form.text('sameHousehold'),
      errorMessage: form.error('sameHousehold'),
    })}
    ${radios({
      name: 'purpose',
      fieldset: { legend: { text: words.purpose, classes: small } },
      items: (['care', 'administration'] as const).map((value) => ({ value, text: words.purposes[value] })),
      value: form.text('purpose'),
      errorMessage: form.error('purpose'),
    })}
    ${
      decisions.length > 0 &&
      select({
        name: 'relativeDecisionId',
        label: { text: words.decision, classes: 'govuk-label--s' },
        items: [
          { value: '', text: words.noDecision },
          ...decisions.map(({ relativeDecisionId, relation, purpose }) => ({
            value: relativeDecisionId,
            text: `${relationWords[relation]}, for ${purposeWords[purpose]}`,
          })),
        ],
        value: form.text('relativeDecisionId', line?.payee?.relativeDecisionId ?? ''),
        errorMessage: form.error('relativeDecisionId'),
      })
    }</div>`;
}
