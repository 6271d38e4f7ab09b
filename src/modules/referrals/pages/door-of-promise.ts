import { paths } from '../../../site/paths.ts';
import type { QueuedPromise } from '../read-models/list-queue.ts';

/** The page on which what was promised is done. */
export function doorOfPromise(
  { kind, subjectId, clockId }: Pick<QueuedPromise, 'kind' | 'subjectId' | 'clockId'>,
  whose: { readonly councilId: string; readonly personId: string },
): string {
  switch (kind) {
    case 'referrals.firstContact':
      return paths.screening({ ...whose, contactId: subjectId });
    case 'referrals.followUp':
    case 'referrals.reablement':
    case 'assessments.followUp':
      return paths.keepPromise({ ...whose, promiseId: clockId });
    case 'referrals.assessment':
    case 'referrals.reassessment':
      return paths.startAssessment(whose);
    case 'assessments.finish':
      return paths.assessment({ ...whose, assessmentId: subjectId });
    case 'assessments.decide':
      return paths.decideEligibility({ ...whose, assessmentId: subjectId });
    case 'reviewRequest':
      return paths.decideReviewRequest({ ...whose, requestId: subjectId });
    case 'indicativeBudgetChallenge':
      return paths.answerNotEnough({ ...whose, challengeId: subjectId });
    case 'payments.riskAssessment':
      return paths.directPaymentRisk(whose);
    case 'complaintAcknowledgement':
      return paths.acknowledgeComplaint({ ...whose, complaintId: subjectId });
    case 'complaintResponse':
      return paths.answerComplaint({ ...whose, complaintId: subjectId });
    case 'letterCatchUp':
      return paths.letters(whose);
    default:
      return kind.startsWith('review.') ? paths.recordVisit(whose) : paths.record(whose);
  }
}
