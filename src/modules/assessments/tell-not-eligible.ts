import type { Context } from '../audit/index.ts';
import { sendOrOweLetter } from '../letters/index.ts';
import type { EligibilityDecision } from './rules/decide-eligibility.ts';
import type { AssessmentKind } from './store.ts';

interface Decided extends EligibilityDecision {
  readonly personId: string;
  readonly decisionId: string;
  readonly kind: AssessmentKind;
}

/** Tells someone who is not eligible why, what may help, and when they are rung. Source: Care Act 2014 s.13(5). */
export async function tellNotEligible(context: Context, decided: Decided): Promise<void> {
  const { personId, decisionId, kind, result, notEligible } = decided;
  if (notEligible === null) return;
  await sendOrOweLetter(context, {
    personId,
    template: kind === 'carer' ? 'carerNotEligible' : 'notEligible',
    facts: {
      outcomesFound: result.outcomesUnable,
      outcomesNeeded: result.outcomesNeeded,
      whatMayHelp: notEligible.advice,
      ringOn: notEligible.followUpOn,
    },
    reasonSubject: { kind: 'decision', id: decisionId },
  });
}
