import {
  addDays,
  addWeeks,
  type CivilDate,
  formatDate,
  type Period,
} from '../../../core/calendar/civil-date.ts';
import type { DatedValue, FiguresOnDate } from '../../../core/calendar/dated-value.ts';
import { allow, type Decision, type Fault, type Refused, refuse } from '../../../core/decision/decision.ts';
import { refuseMissingFigure } from '../../../core/decision/refusals.ts';
import { referralRefusals } from './refusals.ts';

export interface InformationAndAdvice {
  readonly kind: 'informationAndAdvice';
  readonly signposts: readonly { readonly to: string; readonly why: string }[];
  /** What kept the person from help so far: codes of `policy/codes/barrier.json`. */
  readonly barriers: readonly string[];
  readonly followUpOn: CivilDate | null;
}

export interface Reablement {
  readonly kind: 'reablement';
  readonly startsOn: CivilDate;
  readonly aims: string;
}

export interface AssessmentOffered {
  readonly kind: 'assessmentOffered';
  readonly answer: 'taken' | 'notWanted';
  readonly personsWords: string;
  readonly abuseOrNeglect: boolean;
  readonly lacksCapacityAndInBestInterests: boolean;
  readonly followUpOn: CivilDate | null;
}

export interface Reassessment {
  readonly kind: 'reassessment';
  readonly whatChanged: string;
}

/** A try that is always refused, with words; it is here so that the refusal can be met, and counted. */
export interface NotEligibleTry {
  readonly kind: 'notEligible';
}

export type ScreeningOutcome = InformationAndAdvice | Reablement | AssessmentOffered | Reassessment;

/** What follows from screening: whether the contact is closed for now, and what is promised by when. */
export interface Screened {
  readonly outcome: ScreeningOutcome['kind'];
  readonly next: 'followUp' | 'reablement' | 'assessment' | 'reassessment';
  readonly followUpOn: CivilDate | null;
  /** The days of reablement that the law makes free, at most. */
  readonly freeDuring: Period | null;
  readonly versions: readonly string[];
}

export interface ScreeningFacts {
  readonly screenedOn: CivilDate;
  /** Has a plan or support here already. */
  readonly known: boolean;
  readonly barrierCodes: readonly string[];
  readonly figures: FiguresOnDate;
}

/**
 * Records what came of a first contact. There are four outcomes and "not eligible" is none of them.
 * Someone who is known here skips screening and goes to reassessment.
 * Source: Care Act 2014 ss.4, 9, 11, 13; SI 2014/2673; source documents 000 and 003.
 */
export function decideScreening(
  outcome: ScreeningOutcome | NotEligibleTry,
  facts: ScreeningFacts,
): Decision<Screened> {
  switch (outcome.kind) {
    case 'notEligible':
      return refuse(referralRefusals, 'notEligibleAtScreening');
    case 'informationAndAdvice':
      return screenAdvice(outcome, facts);
    case 'reablement':
      return screenReablement(outcome, facts);
    case 'assessmentOffered':
      return screenOffer(outcome, facts);
    case 'reassessment':
      return screenReassessment(outcome, facts);
  }
}

function screenAdvice(outcome: InformationAndAdvice, facts: ScreeningFacts): Decision<Screened> {
  const faults: Fault[] = [];
  if (outcome.signposts.length === 0) {
    faults.push({ field: 'signposts', words: 'Say where the person was pointed to.' });
  }
  outcome.signposts.forEach(({ to, why }, place) => {
    if (isBlank(to) || isBlank(why)) {
      faults.push({ field: `signposts[${place}]`, words: 'Say where to, and what it may help with.' });
    }
  });
  if (outcome.barriers.some((code) => !facts.barrierCodes.includes(code))) {
    faults.push({ field: 'barriers', words: 'Choose from the list of barriers.' });
  }
  if (faults.length > 0) return refuse(referralRefusals, 'screeningFaulty', {}, faults);
  return promiseFollowUp(outcome, facts);
}

function screenReablement(outcome: Reablement, facts: ScreeningFacts): Decision<Screened> {
  if (isBlank(outcome.aims)) {
    return faulty('aims', 'Say what the person wants to be able to do again.');
  }
  const weeks = facts.figures['reablement.freeWeeks'];
  if (weeks === undefined) return refuseMissingFigure('reablement.freeWeeks');
  return allow({
    outcome: outcome.kind,
    next: 'reablement',
    followUpOn: null,
    freeDuring: { startsOn: outcome.startsOn, endsBefore: addWeeks(outcome.startsOn, weeks.value) },
    versions: [weeks.version],
  });
}

function screenOffer(outcome: AssessmentOffered, facts: ScreeningFacts): Decision<Screened> {
  if (facts.known) return refuse(referralRefusals, 'alreadyKnown');
  if (outcome.answer === 'taken') return allow(leadsTo(outcome.kind, 'assessment'));
  const owed = whyStillOwed(outcome);
  if (owed !== null) {
    const duty = facts.figures['assessment.dutyDespiteRefusal'];
    if (duty === undefined) return refuseMissingFigure('assessment.dutyDespiteRefusal');
    if (duty.value === 1) return refuse(referralRefusals, 'assessmentStillOwed', { why: owed });
  }
  if (isBlank(outcome.personsWords)) {
    return faulty('personsWords', 'Write down in the person’s words why they do not want one.');
  }
  return promiseFollowUp(outcome, facts);
}

/** Source: Care Act 2014 s.11(2), to be confirmed; in force while `assessment.dutyDespiteRefusal` is 1. */
function whyStillOwed(outcome: AssessmentOffered): string | null {
  if (outcome.abuseOrNeglect) return 'they are, or may be, at risk of abuse or neglect';
  if (outcome.lacksCapacityAndInBestInterests) {
    return 'they cannot make this decision now, and an assessment is in their best interests';
  }
  return null;
}

function screenReassessment(outcome: Reassessment, facts: ScreeningFacts): Decision<Screened> {
  if (!facts.known) return refuse(referralRefusals, 'notYetKnown');
  if (isBlank(outcome.whatChanged)) return faulty('whatChanged', 'Say what has changed.');
  return allow(leadsTo(outcome.kind, 'reassessment'));
}

function promiseFollowUp(
  outcome: InformationAndAdvice | AssessmentOffered,
  facts: ScreeningFacts,
): Decision<Screened> {
  const limit: DatedValue | undefined = facts.figures['followUp.maximumDays'];
  if (limit === undefined) return refuseMissingFigure('followUp.maximumDays');
  const latest = addDays(facts.screenedOn, limit.value);
  const day = outcome.followUpOn;
  if (day === null || day <= facts.screenedOn || day > latest) {
    const words = `Enter a day after today, and no later than ${formatDate(latest)}.`;
    return refuse(referralRefusals, 'followUpTooLate', { latest: formatDate(latest) }, [
      { field: 'followUpOn', words },
    ]);
  }
  return allow({ ...leadsTo(outcome.kind, 'followUp'), followUpOn: day, versions: [limit.version] });
}

function leadsTo(outcome: ScreeningOutcome['kind'], next: Screened['next']): Screened {
  return { outcome, next, followUpOn: null, freeDuring: null, versions: [] };
}

function faulty(field: string, words: string): Refused {
  return refuse(referralRefusals, 'screeningFaulty', {}, [{ field, words }]);
}

function isBlank(words: string): boolean {
  return words.trim() === '';
}
