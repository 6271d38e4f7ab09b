import { addMonths, type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import { addWorkingDays, type BankHolidays } from '../../../core/calendar/working-days.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { complaintRefusals } from './refusals.ts';

export const complaintKinds = ['complaint', 'comment', 'compliment', 'appeal'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

export const outcomes = ['upheld', 'partlyUpheld', 'notUpheld', 'noted'] as const;
export type ComplaintOutcome = (typeof outcomes)[number];

/** A complaint and an appeal ask for a decision; a comment and a compliment ask to be heard. */
export function asksForDecision(kind: ComplaintKind): boolean {
  return kind === 'complaint' || kind === 'appeal';
}

/**
 * The last day on which someone is told that their words have come. Three working days after Thursday 24 December
 * 2026 is Thursday 31 December: Christmas Day, the weekend and the substitute holiday do not count.
 * Source: SI 2009/309 reg 13(3) for complaints.
 */
export function calculateAcknowledgeBy(
  receivedOn: CivilDate,
  workingDays: number,
  holidays: BankHolidays,
): CivilDate {
  return addWorkingDays(receivedOn, workingDays, holidays);
}

/** The day by which an answer is promised: not past, and no later than the months the law gives from receipt. */
export function decideRespondBy(
  respondBy: CivilDate,
  facts: { readonly receivedOn: CivilDate; readonly today: CivilDate; readonly mostMonths: number },
): Decision<CivilDate> {
  const latest = addMonths(facts.receivedOn, facts.mostMonths);
  if (respondBy < facts.today || respondBy > latest)
    return refuse(complaintRefusals, 'answerDayWrong', { latest: formatDate(latest) }, [
      { field: 'respondBy', words: `Enter a day from today up to ${formatDate(latest)}.` },
    ]);
  return allow(respondBy);
}

export interface ComplaintFacts {
  readonly kind: ComplaintKind;
  readonly isAcknowledged: boolean;
  readonly isAnswered: boolean;
}

/**
 * Whether a complaint may be answered so. Where something was wrong, what is put right belongs to the answer.
 * Source: SI 2009/309 reg 14(2): how it was considered, the conclusions, the remedy, the Ombudsman.
 */
export function decideResponse(
  complaint: ComplaintFacts,
  outcome: ComplaintOutcome,
  remedy: string | undefined,
): Decision<{ readonly isRefusal: boolean }> {
  if (complaint.isAnswered) return refuse(complaintRefusals, 'complaintAnsweredBefore');
  if (!complaint.isAcknowledged) return refuse(complaintRefusals, 'acknowledgeFirst');
  if (asksForDecision(complaint.kind) === (outcome === 'noted'))
    return refuse(complaintRefusals, 'outcomeWrong');
  const wasWrong = outcome === 'upheld' || outcome === 'partlyUpheld';
  if (wasWrong && (remedy ?? '').trim() === '') {
    const words = 'Write what is put right, for the person and for others.';
    return refuse(complaintRefusals, 'remedyMissing', {}, [{ field: 'remedy', words }]);
  }
  return allow({ isRefusal: outcome === 'notUpheld' });
}
