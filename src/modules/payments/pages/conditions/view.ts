import { button, type Html, html, radios, textarea } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import type { AnsweredSoFar } from '../../read-models/show-agreement.ts';
import type { ExcludingOrder } from '../../rules/gate.ts';
import {
  type LegalCondition,
  type LegalConditionCode,
  section31,
  section32,
} from '../../rules/legal-conditions.ts';
import { conditionsContent as words } from './content.ts';

export const answerChoices = ['yes', 'no', 'notYetKnown'] as const;
export const orderChoices = Object.keys(words.orders) as readonly (ExcludingOrder | 'none')[];
export const nomineeChoices = Object.keys(words.nominees) as readonly (keyof typeof words.nominees)[];

interface ConditionsShown {
  readonly name: string;
  readonly conditions: AnsweredSoFar | null;
  readonly section: 31 | 32;
  readonly path: string;
}

const small = 'govuk-fieldset__legend--s';

export function conditionsView(
  { name, conditions, section, path }: ConditionsShown,
  form: FormState,
): PageParts {
  const table: Readonly<Partial<Record<LegalConditionCode, LegalCondition>>> =
    section === 31 ? section31 : section32;
  const codes = Object.keys(table) as readonly LegalConditionCode[];
  const other = section === 31 ? '32' : '31';
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    <p class="govuk-body">${words.lead}</p>
    <p class="govuk-body">${section === 31 ? words.section31 : words.section32}
      <a class="govuk-link" href="${path}?section=${other}">${section === 31 ? words.to32 : words.to31}</a></p>
    ${form.form(html`
      ${codes.map((code) => condition(code, table[code], conditions, form))}
      ${area('helpConsidered', words.helpConsidered, words.helpConsideredHint, form, conditions?.hasHelpConsidered)}
      ${others(conditions, form)}
      ${button({ text: words.save })}`)}`;
  return { title: words.title, content, density: 'staff' };
}

function condition(
  code: LegalConditionCode,
  asked: LegalCondition | undefined,
  so: AnsweredSoFar | null,
  form: FormState,
): Html {
  const onRecord = so?.answers[code];
  return html`${radios({
    name: code,
    fieldset: { legend: { text: asked?.question ?? code, classes: small } },
    hint: {
      text: `${asked?.source ?? ''}. ${onRecord ? words.onRecord(words.answers[onRecord]) : ''}`,
    },
    classes: 'govuk-radios--inline',
    items: answerChoices.map((value) => ({ value, text: words.answers[value] })),
    value: form.text(code),
    errorMessage: form.error(code),
  })}
    <div class="site-indent">${area(`${code}-evidence`, words.evidence, null, form, onRecord !== undefined && onRecord !== 'notYetKnown')}</div>`;
}

function area(
  name: string,
  text: string,
  hint: string | null,
  form: FormState,
  isOnRecord: boolean | undefined,
): Html {
  const hints = [hint, isOnRecord ? words.recorded : null].filter((one) => one !== null).join(' ');
  return textarea({
    name,
    label: { text, classes: 'govuk-label--s' },
    ...(hints !== '' && { hint: { text: hints } }),
    value: form.text(name),
    errorMessage: form.error(name),
    rows: 2,
  });
}

function others(so: AnsweredSoFar | null, form: FormState): Html {
  return html`${radios({
    name: 'order',
    fieldset: { legend: { text: words.order, classes: small } },
    hint: {
      text: so?.isExcludedAdultsChecked ? `${words.orderHint} ${words.recorded}` : words.orderHint,
    },
    items: orderChoices.map((value) => ({ value, text: words.orders[value] })),
    value: form.text('order'),
    errorMessage: form.error('order'),
  })}
    <div class="site-indent">${area('orderEvidence', words.orderEvidence, null, form, false)}</div>
    ${radios({
      name: 'nominee',
      fieldset: { legend: { text: words.nominee, classes: small } },
      items: nomineeChoices.map((value) => ({ value, text: words.nominees[value] })),
      value: form.text('nominee'),
      errorMessage: form.error('nominee'),
    })}
    <div class="site-indent">${area('nomineeEvidence', words.nomineeEvidence, null, form, false)}</div>
    ${radios({
      name: 'whoMayActRecorded',
      fieldset: { legend: { text: words.whoMayAct, classes: small } },
      hint: { text: words.whoMayActHint },
      classes: 'govuk-radios--inline',
      items: (['yes', 'no'] as const).map((value) => ({ value, text: words.answers[value] })),
      value: form.text('whoMayActRecorded', so?.whoMayActRecorded ? 'yes' : ''),
      errorMessage: form.error('whoMayActRecorded'),
    })}`;
}
