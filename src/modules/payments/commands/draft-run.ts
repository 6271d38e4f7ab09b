import { type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import { isWorkingDay } from '../../../core/calendar/working-days.ts';
import { allow, besideField, refuse } from '../../../core/decision/decision.ts';
import { DateField, Input } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { bankHolidaysOf } from '../next-payment.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { addRun, isRunThatDay, lockDrafting, replaceLines } from '../store-runs.ts';
import { takeSnapshot, workOutRun } from '../work-out-run.ts';

interface DraftedRun {
  readonly runId: string;
  readonly version: number;
  readonly toPay: number;
  readonly held: number;
  readonly totalPence: number;
}

/** Drafts the payment run of a day: everyone who is due money by then, or why it is held. */
export const draftRun = defineCommand<{ readonly payOn: CivilDate }, DraftedRun>({
  name: 'payments.draftRun',
  summary: 'Draft the payment run of a day: who is due what, and what is held and why.',
  input: Input({ payOn: DateField({ words: 'Enter the day on which the money lands.' }) }),
  about: () => null,
  handle: async (context, { payOn }) => {
    if (payOn < context.today || !isWorkingDay(payOn, bankHolidaysOf(context)))
      return besideField(refuse(paymentsRefusals, 'payDateNotOpen', { payOn: formatDate(payOn) }), 'payOn');
    await lockDrafting(context);
    if (await isRunThatDay(context, payOn))
      return besideField(refuse(paymentsRefusals, 'runThatDayOpen', { payOn: formatDate(payOn) }), 'payOn');
    const { lines, differences } = await workOutRun(context, payOn, null);
    const runId = await addRun(context, payOn, differences);
    await replaceLines(context, runId, lines);
    const toPay = lines.filter(({ state }) => state === 'toPay');
    const { totalPence } = takeSnapshot(1, toPay);
    await recordAct(context, {
      action: 'payments.draftRun',
      personId: null,
      subjectKind: 'paymentRun',
      subjectId: runId,
      details: { payOn, lines: lines.length, totalPence },
    });
    return allow({ runId, version: 1, toPay: toPay.length, held: lines.length - toPay.length, totalPence });
  },
});
