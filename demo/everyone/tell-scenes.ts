import { addDays, type CivilDate, formatDate } from '../../src/core/calendar/civil-date.ts';
import { pence } from '../../src/core/money/pence.ts';
import { systemContext } from '../../src/modules/access/index.ts';
import { acknowledge, makeComplaint } from '../../src/modules/complaints/index.ts';
import { recordFinancialAssessment, tellContribution } from '../../src/modules/contributions/index.ts';
import { endDirectPayment, pauseDirectPayment } from '../../src/modules/payments/index.ts';
import { recordAuthority } from '../../src/modules/people/index.ts';
import { plantDeath } from '../../src/modules/people/testing.ts';
import {
  saveLine,
  savePlanText,
  saveTerms,
  signOffPlan,
  startPlan,
} from '../../src/modules/planning/index.ts';
import { logContact } from '../../src/modules/referrals/index.ts';
import { askForReview, decideRequest } from '../../src/modules/reviews/index.ts';
import { weeklySum } from '../people/invented-person.ts';
import { agreeToPlan } from '../steps/plan.ts';
import { visit } from '../steps/review.ts';
import type { Story } from '../story.ts';
import type { Life, Scene } from './life.ts';
import type { Reached } from './tell-life.ts';
import type { Paid } from './tell-payment.ts';

type Tell = (story: Story, life: Life, reached: Reached & Partial<Paid>) => Promise<void>;

type Log = Readonly<{
  hadWith: 'person' | 'familyOrFriend' | 'health' | 'otherCouncil' | 'provider';
  about: 'howThingsAre' | 'support' | 'payment' | 'concern' | 'other';
  said: string;
}>;

async function log(story: Story, personId: string, entry: Log): Promise<void> {
  const how = { personId, cameBy: 'call', hadOn: story.today() } as const;
  await story.does('socialWorker', logContact, { ...how, ...entry });
}

async function reviewSoon(
  story: Story,
  personId: string,
  ground: 'needsChanged' | 'capacityChanged' | 'moreSupport',
  words: string,
  reasons: string,
): Promise<void> {
  const { requestId } = await story.does('socialWorker', askForReview, { personId, ground, words });
  await story.moveOn(2);
  const reviewOn = story.later(10);
  await story.does('socialWorker', decideRequest, { personId, requestId, held: true, reasons, reviewOn });
}

async function end(
  story: Story,
  life: Life,
  { personId, agreementId, version }: Reached & Partial<Paid>,
  because: 'personDied' | 'personAsked' | 'moved' | 'nhsTookOver',
): Promise<void> {
  const { endsBefore } = life;
  if (agreementId === undefined || version === undefined || endsBefore === null)
    throw new Error(`Life ${life.number} has no direct payment to end.`);
  await story.does('directPaymentAdviser', endDirectPayment, {
    personId,
    agreementId,
    version,
    endsBefore,
    because,
  });
}

async function die(story: Story, life: Life, personId: string, diedOn: CivilDate): Promise<void> {
  const scope = { councilIds: [life.councilId] };
  await log(story, personId, {
    hadWith: 'familyOrFriend',
    about: 'other',
    said: `The family rang. ${life.person.facts.givenNames} died on ${formatDate(diedOn)}, at home. We said how sorry we are, and that we will ring once, and not write.`,
  });
  await story.services.database.transaction(scope, (tx) =>
    plantDeath(systemContext(story.services, tx, life.councilId, story.services.newId()), personId, diedOn),
  );
}

const tells: Readonly<Partial<Record<Scene, Tell>>> = {
  hospitalStay: async (story, _life, { personId }) => {
    await log(story, personId, {
      hadWith: 'health',
      about: 'support',
      said: 'Taken to hospital last night, ward 4. Nothing stops: the assistant is kept and paid. The agency has been told.',
    });
    await reviewSoon(
      story,
      personId,
      'needsChanged',
      'I am in hospital and I do not know what I can do after.',
      'A hospital stay is a reason to look at the plan together before going home.',
    );
    await story.moveOn(11);
    const said = {
      money: 'My assistant was paid. That was my worry.',
      needs: 'I am weaker. Mornings take longer.',
      wrong: 'The ward did not know about my plan.',
    };
    await visit(
      story,
      { personId, self: { accountId: '' } },
      said,
      'More time in the mornings for six weeks, then we look again.',
    );
  },
  capacityLost: async (story, life, { personId }) => {
    await reviewSoon(
      story,
      personId,
      'capacityChanged',
      'A neighbour of many years says that letters lie unopened and money is given away at the door.',
      'For this decision, today, and with all help tried, the person cannot weigh it up. A review and not a stop.',
    );
    await story.moveOn(6);
    await story.does('socialWorker', recordAuthority, {
      personId,
      kind: 'authorisedPerson',
      holderName: `Alex ${life.person.facts.familyName}`,
      holderIsCouncilStaff: false,
      powers: ['see', 'ask', 'spend', 'decide'],
      proofKind: 'authorisedPersonAgreement',
      proofSeenOn: story.today(),
    });
  },
  assistantSick: async (story, _life, { personId }) => {
    await log(story, personId, {
      hadWith: 'person',
      about: 'payment',
      said: 'My assistant is ill with her back. Sick pay and cover from the agency both fall in this week. I took it out of what is kept in hand.',
    });
    await story.moveOn(5);
    await log(story, personId, {
      hadWith: 'provider',
      about: 'support',
      said: 'Cover is there until Friday week, mornings only.',
    });
  },
  contributionUnpaid: async (story, life, { personId }) => {
    await log(story, personId, {
      hadWith: 'person',
      about: 'payment',
      said: 'We asked about the contribution: nothing has come for two periods. The boiler broke. Support goes on; we look at benefits and disability costs again.',
    });
    await story.moveOn(9);
    const startsOn = story.today();
    const { contributionId } = await story.does('financialAssessor', recordFinancialAssessment, {
      personId,
      startsOn,
      supportWeeklyPence: pence(weeklySum(life.person.plan.lines)),
      ...life.person.means,
      disabilityCosts: [
        ...life.person.means.disabilityCosts,
        { name: 'Higher heating, looked at again', weeklyPence: pence(1_480) },
      ],
    });
    await story.does('financialAssessor', tellContribution, {
      personId,
      contributionId,
      toldOn: startsOn,
      how: 'letter',
    });
  },
  planChanged: changePlan,
  paymentHeld: async (story, _life, { personId, agreementId, version }) => {
    if (agreementId === undefined || version === undefined) throw new Error('There is nothing to hold.');
    await story.does('socialWorker', pauseDirectPayment, {
      personId,
      agreementId,
      version,
      reasons: 'The account was closed by the bank. Wages are paid by the council until there is a new one.',
      lookAgainOn: story.later(14),
    });
  },
  nhsTookOver: async (story, life, reached) => {
    await log(story, reached.personId, {
      hadWith: 'health',
      about: 'support',
      said: 'The NHS pays for all of it from the day in their letter. We pay until that day, so that nothing is missing between.',
    });
    await end(story, life, reached, 'nhsTookOver');
  },
  askedToStop: async (story, life, reached) => {
    await log(story, reached.personId, {
      hadWith: 'person',
      about: 'payment',
      said: 'It is too much paper for me now. I would like the council to arrange it.',
    });
    await end(story, life, reached, 'personAsked');
  },
  movedAway: async (story, life, reached) => {
    await log(story, reached.personId, {
      hadWith: 'otherCouncil',
      about: 'support',
      said: 'Moves to be near family. The plan has been sent; they go on with it from the day, and our payment ends the day before.',
    });
    await end(story, life, reached, 'moved');
  },
  deathWithDirectPayment: async (story, life, reached) => {
    const diedOn = addDays(story.today(), -3);
    await die(story, life, reached.personId, diedOn);
    await end(story, { ...life, endsBefore: diedOn }, reached, 'personDied');
  },
  death: async (story, life, { personId }) => {
    await die(story, life, personId, addDays(story.today(), -4));
  },
  complaint: async (story, { number }, { personId }) => {
    const { complaintId } = await story.does('contactOfficer', makeComplaint, {
      personId,
      kind: 'complaint',
      words:
        'They come at any time between seven and eleven. I sit in my night things waiting. I have said it three times.',
      receivedBy: 'phone',
    });
    if (number % 3 === 0) return;
    await story.moveOn(1);
    await story.does('complaintsManager', acknowledge, {
      personId,
      complaintId,
      contactName: 'The complaints manager',
      respondBy: story.later(28),
    });
  },
};

/** A plan changed in the middle of the year: what was agreed stays as it was, and the new one counts from a day of its own. */
async function changePlan(story: Story, life: Life, { personId, planned }: Reached): Promise<void> {
  if (planned === undefined) throw new Error('There is no plan to change.');
  const { planId } = await story.does('socialWorker', startPlan, {
    personId,
    kind: 'careAndSupportPlan',
    followsPlanId: planned.planId,
  });
  const outcome = life.person.plan.needs[0]?.outcome ?? 'community';
  await story.does('socialWorker', saveLine, {
    personId,
    planId,
    what: 'Two more hours, since the operation',
    howOften: 'Saturday mornings',
    outcomes: [outcome],
    weeklyPence: pence(5_180),
    managedBy: 'person',
  });
  const text = 'More is needed since the operation in spring; it is looked at again in three months.';
  await story.does('socialWorker', savePlanText, {
    personId,
    planId,
    field: 'reasonsForDifference',
    text,
    version: 0,
  });
  const startsOn = story.later(14);
  await story.does('socialWorker', saveTerms, {
    personId,
    planId,
    startsOn,
    directPaymentEvery: 'fourWeeks',
    version: 1,
  });
  await story.moveOn(3);
  await agreeToPlan(story, { personId, self: { accountId: '' } }, { planId, startsOn });
  await story.moveOn(1);
  await story.does('principalSocialWorker', signOffPlan, { personId, planId });
  await story.settle();
}

/** What happens in a scene, or null where it shows by itself in how the life is told. */
export function sceneOf(life: Life): Tell | null {
  return life.scenes.map((scene) => tells[scene]).find((tell) => tell !== undefined) ?? null;
}
