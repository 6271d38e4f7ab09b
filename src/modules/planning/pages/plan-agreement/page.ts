import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { recordAgreement } from '../../commands/record-agreement.ts';
import { backToTasks, loadPlan, whichPlan } from '../on-plan.ts';
import { planAgreementContent as words } from './content.ts';
import { planAgreementView, understoodChoices } from './view.ts';

/** Where a person says whether they agree to the plan, or a worker records what they said. */
export function planAgreementRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'planAgreement',
    path: paths.planAgreement,
    command: recordAgreement,
    load: async (visit) => ({ ...(await loadPlan(visit)), today: visit.today }),
    read: (reader, _opened, visit) => {
      const reason = reader.optionalText('reason');
      const steps = reader.optionalText('steps');
      return {
        personId: visit.whose.personId,
        planId: visit.param('planId'),
        state: reader.choice('state', ['agreed', 'notAgreed'], words.stateMissing),
        on: civilDate(reader.date('on', words.onWords)),
        ...(reason !== undefined && { reason }),
        ...(steps !== undefined && { steps }),
        amountUnderstood: reader.choice('amountUnderstood', understoodChoices, words.amountUnderstoodMissing),
        copyGivenOn: civilDate(reader.date('copyGivenOn', words.onWords)),
      };
    },
    view: (opened, form, visit) => ({
      ...planAgreementView(opened, form, whichPlan(visit), visit.isStaff),
      back: backToTasks(visit),
      current: 'plan',
    }),
    // What was agreed is read on the page that it leads to, which knows it from the record.
    done: (_kept, _opened, visit) => ({ to: paths.buildPlan(whichPlan(visit)), said: words.saved }),
  });
}
