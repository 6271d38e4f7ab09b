import {
  addMonths,
  type CivilDate,
  formatDate,
  type Instant,
  londonDate,
} from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { auditRefusals } from './refusals.ts';

export interface ErasureFacts {
  readonly writtenBy: string;
  readonly writtenAt: Instant;
  readonly approver: string;
  readonly isHeld: boolean;
  /** How long words of this class are kept, from the dated setting `retention.<class>Months`. */
  readonly keepMonths: number;
  readonly today: CivilDate;
}

/**
 * Whether words may be erased: nothing under a legal hold, nothing before its time, and never on the word of the
 * one who wrote them. Source: Records Management Code 2021 as councils apply it (8 years for a care record).
 */
export function decideErasure(facts: ErasureFacts): Decision<{ readonly keptUntil: CivilDate }> {
  if (facts.isHeld) return refuse(auditRefusals, 'wordsHeld');
  const keptUntil = addMonths(londonDate(facts.writtenAt), facts.keepMonths);
  if (facts.today < keptUntil)
    return refuse(auditRefusals, 'wordsNotDue', { keepUntil: formatDate(keptUntil) });
  if (facts.approver === facts.writtenBy) return refuse(auditRefusals, 'approverIsWriter');
  return allow({ keptUntil });
}
