import { button, type Html, html, radios, select, textarea } from '../../../../platform/html/index.ts';
import type { FormState } from '../../../../site/form-state.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { adultOutcomes, carerOutcomes } from '../../../assessments/index.ts';
import type { ShownPlan } from '../../read-models/show-plan.ts';
import { alsoWritten, type OpenedPlan } from '../on-plan.ts';
import { nameOutcome } from '../plan-content.ts';
import { planNeedContent as words } from './content.ts';

/** The outcomes that the law names for an adult, or for a carer. */
export function listOutcomesFor({ kind }: Pick<ShownPlan, 'kind'>): readonly string[] {
  return Object.keys(kind === 'supportPlan' ? carerOutcomes : adultOutcomes);
}

export function planNeedView(
  { name, plan, outcome }: OpenedPlan & { readonly outcome: string },
  form: FormState,
): PageParts {
  const need = plan.needs.find(({ id }) => id === outcome);
  const written = plan.needs.map(({ id }) => id);
  const offered = need ? [need.id] : listOutcomesFor(plan).filter((id) => !written.includes(id));
  const content = html`<span class="govuk-caption-l">${name}</span>
    <h1 class="govuk-heading-l">${words.title}</h1>
    ${need && alsoWritten(plan, `need.${need.id}`)}
    ${form.form(html`
      <input type="hidden" name="version" value="${form.text('version', String(need?.version ?? 0))}">
      ${select({
        name: 'outcome',
        label: { text: words.outcome },
        items: [
          ...(need ? [] : [{ value: '', text: words.choose }]),
          ...offered.map((value) => ({ value, text: nameOutcome(value) })),
        ],
        value: form.text('outcome', need?.id ?? ''),
        errorMessage: form.error('outcome'),
      })}
      ${textarea({
        name: 'words',
        label: { text: words.words },
        hint: { text: words.wordsHint },
        value: form.text('words', need?.words ?? ''),
        errorMessage: form.error('words'),
        rows: 3,
      })}
      ${yesOrNo('isEligible', words.isEligible, need?.eligible, form)}
      ${yesOrNo('councilWillMeet', words.councilWillMeet, need?.councilWillMeet, form)}
      ${textarea({
        name: 'how',
        label: { text: words.how },
        hint: { text: words.howHint },
        value: form.text('how', need?.how ?? ''),
        errorMessage: form.error('how'),
        rows: 3,
      })}
      ${button({ text: words.save })}`)}`;
  return { title: words.title, content, density: 'staff' };
}

function yesOrNo(name: string, text: string, onRecord: boolean | null | undefined, form: FormState): Html {
  const recorded = onRecord === true ? 'yes' : onRecord === false ? 'no' : '';
  return radios({
    name,
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--s' } },
    classes: 'govuk-radios--inline',
    items: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
    value: form.text(name, recorded),
    errorMessage: form.error(name),
  });
}
