import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { speakDate, speakDay } from '../../../core/calendar/spoken-date.ts';
import { fullNameOf } from '../../../modules/people/index.ts';
import type { Action } from '../../../site/components/actions.ts';
import { paths } from '../../../site/paths.ts';
import { actionContent as words } from './content.ts';
import type { RecordFacts } from './facts.ts';

type Offer = Action | null | undefined | false;

/** What this reader may do now, in the order of the journey; what would be refused as things stand is not offered. */
export function listActions(facts: RecordFacts): readonly Action[] {
  return [...ofContact(facts), ...ofAssessment(facts), ...ofPlan(facts), ...afterPlan(facts)].filter(
    (offer): offer is Action => Boolean(offer),
  );
}

function ofContact({ where, today, may, contacts, duplicates }: RecordFacts): readonly Offer[] {
  const screened = new Set(contacts?.screenings.map(({ contactId }) => contactId));
  const unread = (contacts?.contacts ?? []).filter(({ contactId }) => !screened.has(contactId));
  return [
    ...(duplicates?.duplicates ?? []).map(
      ({ duplicateId, other }) =>
        may('people.settleDuplicate') && {
          text: words.duplicate(fullNameOf(other)),
          href: paths.duplicate({ ...where, duplicateId }),
          detail: words.duplicateWhy,
        },
    ),
    ...unread.map(
      ({ contactId, madeOn }) =>
        may('referrals.screenContact') && {
          text: words.screening,
          href: paths.screening({ ...where, contactId }),
          detail: words.screeningWhy(speakDate(madeOn, today)),
        },
    ),
    may('referrals.recordContact') && {
      text: words.contactAgain,
      href: paths.contactAgain(where),
      detail: words.contactAgainWhy,
    },
    may('referrals.logContact') && { text: words.log, href: paths.logContact(where), detail: words.logWhy },
    may('people.allocateWorker') && {
      text: words.worker,
      href: paths.worker(where),
      detail: words.workerWhy,
    },
    may('people.linkAccount') && {
      text: words.account,
      href: paths.ownAccount(where),
      detail: words.accountWhy,
    },
  ];
}

function ofAssessment({ where, today, may, assessments }: RecordFacts): readonly Offer[] {
  const all = assessments?.assessments ?? [];
  const open = all.find(({ finishedOn }) => finishedOn === null);
  const undecided = all.find(({ finishedOn, decision }) => finishedOn !== null && decision === null);
  return [
    open && may('assessments.saveAnswers')
      ? {
          text: words.goOnAssessment,
          href: paths.assessment({ ...where, assessmentId: open.assessmentId }),
          detail: words.goOnAssessmentWhy(speakDate(open.startedOn, today)),
        }
      : may('assessments.startAssessment') && {
          text: words.startAssessment,
          href: paths.startAssessment(where),
          detail: words.startAssessmentWhy,
        },
    undecided &&
      may('assessments.decideEligibility') && {
        text: words.decide,
        href: paths.decideEligibility({ ...where, assessmentId: undecided.assessmentId }),
        detail: words.decideWhy,
      },
  ];
}

function ofPlan(facts: RecordFacts): readonly Offer[] {
  const { where, may, eligibility, contribution, plans } = facts;
  if (eligibility?.isEligible !== true) return [];
  const open = plans?.plans.find(({ state }) => state !== 'signedOff');
  return [
    may('allocation.calculateIndicativeBudget') && {
      text: words.figure,
      href: paths.firstFigure(where),
      detail: words.figureWhy,
    },
    ...challenges(facts),
    may('contributions.recordFinancialAssessment') && {
      text: words.contribution,
      href: paths.financialAssessment(where),
      detail: words.contributionWhy,
    },
    contribution === null &&
      may('contributions.recordFreeByLaw') && {
        text: words.free,
        href: paths.freeByLaw(where),
        detail: words.freeWhy,
      },
    contribution?.tellings.length === 0 &&
      may('contributions.tellContribution') && {
        text: words.told,
        href: paths.tellContribution(where),
        detail: words.toldWhy,
      },
    open === undefined
      ? may('planning.startPlan') && {
          text: words.startPlan,
          href: paths.startPlan(where),
          detail: words.startPlanWhy,
        }
      : may('planning.savePlanText') && {
          text: words.goOnPlan,
          href: paths.buildPlan({ ...where, planId: open.planId }),
          detail: words.goOnPlanWhy,
        },
    open &&
      facts.plan?.planId === open.planId &&
      facts.plan.agreement?.state === 'agreed' &&
      may('planning.signOffPlan') && {
        text: words.signOff,
        href: paths.signOffPlan({ ...where, planId: open.planId }),
        detail: words.signOffWhy,
      },
  ];
}

function challenges({ where, today, may, firstFigure }: RecordFacts): readonly Offer[] {
  return (firstFigure?.challenges ?? []).map(
    ({ challengeId, answer, dueOn }) =>
      answer === null &&
      may('allocation.answerNotEnough') && {
        text: words.answerNotEnough,
        href: paths.answerNotEnough({ ...where, challengeId }),
        detail: words.answerNotEnoughWhy(speakDay(dueOn, today)),
      },
  );
}

function afterPlan({ where, today, may, budget, reviews }: RecordFacts): readonly Offer[] {
  const asked = reviews?.requests.filter(({ held }) => held === null) ?? [];
  return [
    budget !== null &&
      may('monitoring.showSpending') && {
        text: words.spending,
        href: paths.money(where),
        detail: words.spendingWhy,
      },
    ...asked.map(
      ({ requestId, askedAt }) =>
        may('reviews.decideRequest') && {
          text: words.decideRequest,
          href: paths.decideReviewRequest({ ...where, requestId }),
          detail: words.decideRequestWhy(speakDate(askedAt.slice(0, 10) as CivilDate, today)),
        },
    ),
    budget !== null &&
      may('reviews.recordVisit') && {
        text: words.visit,
        href: paths.recordVisit(where),
        detail: words.visitWhy,
      },
    may('reviews.listReviews') && {
      text: words.reviews,
      href: paths.reviews(where),
      detail: words.reviewsWhy,
    },
    may('letters.listLetters') && {
      text: words.letters,
      href: paths.letters(where),
      detail: words.lettersWhy,
    },
  ];
}
