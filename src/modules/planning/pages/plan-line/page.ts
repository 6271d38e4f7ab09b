import { type Pence, pence } from '../../../../core/money/pence.ts';
import type { Route } from '../../../../platform/http/index.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visit, type Visitor } from '../../../access/index.ts';
import { saveLine } from '../../commands/save-line.ts';
import { type RelationToPerson, relationsToPerson } from '../../rules/paying-relative.ts';
import { managers } from '../../rules/plan-cost.ts';
import { backToTasks, loadPlan, type OpenedPlan, whichPlan } from '../on-plan.ts';
import { planContent } from '../plan-content.ts';
import { planLineContent as words } from './content.ts';
import { costKinds, planLineView } from './view.ts';

/** Where one thing is added to the week of a plan, or changed. */
export function planLineRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [...lineRoutes(desk, 'addPlanLine'), ...lineRoutes(desk, 'planLine')];
}

function lineRoutes(desk: Desk, name: 'addPlanLine' | 'planLine'): readonly Route<Visitor>[] {
  const lineIdOf = (visit: Visit) => (name === 'planLine' ? visit.param('lineId') : null);
  return formPage(desk, {
    name,
    path: paths[name],
    command: saveLine,
    load: loadPlan,
    fieldOf: (field) =>
      ['weeklyPence', 'oncePence'].includes(field) ? 'amount' : field.replace('payee.', ''),
    read: (reader, opened, visit) => {
      const lineId = lineIdOf(visit);
      return {
        personId: visit.whose.personId,
        planId: visit.param('planId'),
        ...(lineId !== null && { lineId, version: reader.whole('version', words.gone) }),
        ...readLine(reader, opened),
      };
    },
    view: (opened, form, visit) => ({
      ...planLineView(opened, lineIdOf(visit), form, visit.isStaff),
      back: backToTasks(visit),
      current: 'plan',
    }),
    done: ({ conflict, lineId }, _opened, visit) =>
      conflict === null
        ? {
            to: paths.buildPlan(whichPlan(visit)),
            said: lineIdOf(visit) === null ? words.added : words.saved,
          }
        : { to: paths.planLine({ ...whichPlan(visit), lineId }), said: planContent.bothKept },
  });
}

function readLine(reader: FormReader, { plan }: OpenedPlan) {
  const what = reader.text('what', words.whatMissing);
  const howOften = reader.text('howOften', words.howOftenMissing);
  const outcomes = reader.choices(
    'outcomes',
    plan.needs.map(({ id }) => id),
  );
  if (outcomes.length === 0) reader.fault('outcomes', words.outcomesMissing);
  const cost = readCost(reader);
  const managedBy = reader.choice('managedBy', managers, words.managedByMissing);
  return { what, howOften, outcomes, ...cost, managedBy, ...readPayee(reader) };
}

function readCost(reader: FormReader): { weeklyPence?: Pence; oncePence?: Pence } {
  const kind = reader.choice('cost', costKinds, words.costMissing);
  const amount = reader.optionalPence('amount', words.amountWords);
  // How much is asked only once it is known how it costs, and one fault at a time.
  const hasFault = reader.faults.some(({ field }) => field === 'amount' || field === 'cost');
  if (kind !== 'free' && !amount && !hasFault) reader.fault('amount', words.amountMissing);
  if (kind === 'free') {
    if (amount) reader.fault('amount', words.amountHint);
    return {};
  }
  return kind === 'week' ? { weeklyPence: pence(amount ?? 0) } : { oncePence: pence(amount ?? 0) };
}

const choices: readonly ('nobody' | RelationToPerson)[] = ['nobody', ...relationsToPerson];

function readPayee(reader: FormReader) {
  const relation = reader.choice('relation', choices, words.relationMissing);
  if (relation === 'nobody') return {};
  const relativeDecisionId = reader.optionalText('relativeDecisionId');
  return {
    payee: {
      relation,
      sameHousehold: reader.yesOrNo('sameHousehold', words.sameHouseholdMissing),
      purpose: reader.choice('purpose', ['care', 'administration'], words.purposeMissing),
      ...(relativeDecisionId !== undefined && { relativeDecisionId }),
    },
  };
}
