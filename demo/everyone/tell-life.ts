import { addDays, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import { pence } from '../../src/core/money/pence.ts';
import {
  decideEligibility,
  finishAssessment,
  saveAnswers,
  startAssessment,
} from '../../src/modules/assessments/index.ts';
import {
  recordFinancialAssessment,
  recordFreeByLaw,
  tellContribution,
} from '../../src/modules/contributions/index.ts';
import { listLetters, recordOutcome } from '../../src/modules/letters/index.ts';
import { allocateWorker, recordAuthority } from '../../src/modules/people/index.ts';
import { signOffPlan } from '../../src/modules/planning/index.ts';
import { logContact, screenContact } from '../../src/modules/referrals/index.ts';
import { type InventedPerson, weeklySum } from '../people/invented-person.ts';
import { type Contacted, type OnRecord, takeContact } from '../steps/contact.ts';
import { workOutFirstFigure } from '../steps/money.ts';
import { agreeToPlan, type Planned, writePlan } from '../steps/plan.ts';
import type { Story } from '../story.ts';
import { type Dice, diceOf } from './dice.ts';
import type { Life } from './life.ts';

/** What the limits of a team manager cover; above it the principal social worker signs off. */
const teamManagersWeeklyPence = 75_000;

/** From the first contact as far as the person has come: to sign-off for those who have support. */
export async function tellBeginning(story: Story, life: Life, seed: string): Promise<Reached> {
  const dice = diceOf(`${seed} beginning ${life.number}`);
  const { person, stage } = life;
  const contact = await takeContact(story, person);
  if (stage === 'contactWaits') return contact;
  await story.moveOn(dice.whole(1, 4));
  if (stage === 'adviceGiven') {
    await giveAdvice(story, contact, dice);
    return contact;
  }
  const onRecord = await offer(story, contact, person);
  await story.moveOn(dice.whole(7, 15));
  const assessmentId = await assess(story, onRecord, person, stage !== 'assessmentUnderWay');
  if (stage === 'assessmentUnderWay') return contact;
  await story.moveOn(dice.whole(4, 10));
  await decide(story, onRecord, assessmentId, person, stage !== 'notEligible');
  if (stage === 'notEligible') return contact;
  await story.moveOn(dice.whole(1, 3));
  await workOutFirstFigure(story, onRecord);
  if (stage === 'planWaits') return contact;
  return await tellPlan(story, life, onRecord, dice);
}

/** What later chapters need to know of earlier ones. */
export interface Reached {
  readonly personId: string;
  readonly planned?: Planned;
}

async function tellPlan(story: Story, life: Life, onRecord: OnRecord, dice: Dice): Promise<Reached> {
  const { personId } = onRecord;
  await story.moveOn(dice.whole(4, 8));
  await workOutMoney(story, personId, life);
  await story.moveOn(dice.whole(4, 10));
  const planned = await writePlan(story, onRecord, life.person, life.firstPayOn ?? story.later(21));
  await story.moveOn(dice.whole(1, 3));
  await agreeToPlan(story, onRecord, planned, dice.chance(0.3) ? 'withHelp' : 'yes');
  if (life.stage === 'signOffWaits') return { personId };
  await story.moveOn(dice.whole(1, 5));
  const weekly = weeklySum(life.person.plan.lines);
  const signer = weekly > teamManagersWeeklyPence ? 'principalSocialWorker' : 'teamManager';
  await story.does(signer, signOffPlan, { personId, planId: planned.planId });
  await story.settle();
  return { personId, planned };
}

async function giveAdvice(story: Story, { personId, contactId }: Contacted, dice: Dice): Promise<void> {
  await story.does('contactOfficer', screenContact, {
    personId,
    contactId,
    outcome: {
      kind: 'informationAndAdvice',
      signposts: [
        dice.pick([
          { to: 'Age Ashmere (invented)', why: 'Help with forms, and a list of gardeners and cleaners.' },
          { to: 'The Tuesday lunch at St Anne’s hall (invented)', why: 'Company, and a hot meal.' },
          { to: 'The Money Line (invented)', why: 'To check every benefit.' },
        ]),
      ],
      barriers: [dice.pick(['didNotKnow', 'notConfident', 'transport', 'online'])],
      followUpOn: story.later(dice.whole(28, 80)),
    },
  });
}

/** The person takes up an assessment and gets a worker, who from then on writes down what they say. */
async function offer(
  story: Story,
  { personId, contactId }: Contacted,
  { call }: InventedPerson,
): Promise<OnRecord> {
  await story.does('contactOfficer', screenContact, {
    personId,
    contactId,
    outcome: {
      kind: 'assessmentOffered',
      answer: 'taken',
      personsWords: call.saidToOffer,
      abuseOrNeglect: false,
      lacksCapacityAndInBestInterests: false,
      followUpOn: null,
    },
  });
  const workerAccountId = await story.accountOf('socialWorker');
  await story.does('contactOfficer', allocateWorker, { personId, workerAccountId });
  return { personId, self: { accountId: workerAccountId } };
}

async function assess(
  story: Story,
  { personId }: OnRecord,
  { helpedBy, answers }: InventedPerson,
  isFinished: boolean,
  caresForPersonId?: string,
): Promise<string> {
  const { assessmentId, questionsVersion } = await story.does('socialWorker', startAssessment, {
    personId,
    kind: caresForPersonId === undefined ? 'adult' : 'carer',
    askedOn: story.today(),
    wishesSelfAssessment: false,
    helpedBy,
    ...(caresForPersonId === undefined ? {} : { caresForPersonId }),
  });
  await story.settle();
  await story.moveOn(1);
  const saved = await story.does('socialWorker', saveAnswers, {
    personId,
    assessmentId,
    version: 1,
    questionsVersion,
    answers,
  });
  if (isFinished)
    await story.does('socialWorker', finishAssessment, { personId, assessmentId, version: saved.version });
  return assessmentId;
}

async function decide(
  story: Story,
  { personId }: OnRecord,
  assessmentId: string,
  { findings }: InventedPerson,
  eligible: boolean,
): Promise<void> {
  const told = {
    reasons:
      'The law says someone qualifies when a condition or illness stops them doing at least two of ten everyday things, and this badly affects their life. We found this for one. We are not saying things are easy.',
    advice:
      'Age Ashmere (invented) has cleaners who are checked. Your doctor’s surgery has a link worker. If things change, or you think we are wrong, ask us to look again.',
    followUpOn: story.later(80),
  };
  await story.does('socialWorker', decideEligibility, {
    personId,
    assessmentId,
    ...findings,
    ...(eligible ? {} : told),
    eligible,
  });
}

/** What the person pays: worked out from their money, or nothing by law; told before they agree to anything. */
async function workOutMoney(story: Story, personId: string, { person, scenes }: Life): Promise<void> {
  const startsOn: CivilDate = story.today();
  const { contributionId } = scenes.includes('freeByLaw')
    ? await story.does('financialAssessor', recordFreeByLaw, { personId, charging: 'section117', startsOn })
    : await story.does('financialAssessor', recordFinancialAssessment, {
        personId,
        startsOn,
        supportWeeklyPence: pence(weeklySum(person.plan.lines)),
        ...person.means,
      });
  await story.does('financialAssessor', tellContribution, {
    personId,
    contributionId,
    toldOn: startsOn,
    how: 'letter',
  });
}

/** The carer comes with a call of their own, has an assessment of their own, and is written down as who they are. */
export async function tellCarer(story: Story, carer: InventedPerson, personId: string): Promise<void> {
  const contact = await takeContact(story, carer);
  await story.moveOn(3);
  const onRecord = await offer(story, contact, carer);
  await story.moveOn(9);
  const assessmentId = await assess(story, onRecord, carer, true, personId);
  await story.moveOn(6);
  const { fromImpairment, outcomes, wellbeing, howToChallenge } = carer.findings;
  await story.does('socialWorker', decideEligibility, {
    personId: onRecord.personId,
    assessmentId,
    fromNecessaryCare: fromImpairment,
    healthAtRisk: { answer: false, words: 'Tired, and otherwise well.' },
    outcomes,
    wellbeing,
    howToChallenge,
    eligible: true,
  });
  await story.does('socialWorker', recordAuthority, {
    personId,
    kind: 'carer',
    holderName: carer.name,
    holderIsCouncilStaff: false,
    powers: ['see'],
    proofKind: 'personAgreed',
    proofSeenOn: story.today(),
  });
}

/** Each letter that is owed in a language or form that we cannot send by ourselves has been made, and handed over. */
export async function catchUpLetters(story: Story, personId: string): Promise<void> {
  await story.does('contactOfficer', logContact, {
    personId,
    hadWith: 'person',
    cameBy: 'call',
    about: 'howThingsAre',
    said: 'Rang with someone who can say it in the way that suits. The letters are on their way.',
    hadOn: story.today(),
  });
  const { letters } = await story.asks('contactOfficer', listLetters, { personId });
  for (const { letterId } of letters.filter(({ owed }) => owed.length > 0)) {
    await story.does('contactOfficer', recordOutcome, { personId, letterId, outcome: 'caughtUp' });
  }
}

/** Days after support began on which reviews are held: each counts for one that the law or the council asks for. */
export function visitDays(life: Life, before: CivilDate, dice: Dice): readonly CivilDate[] {
  const { firstPayOn, contactOn } = life;
  // A plan with a direct payment is signed off some weeks before the first money; others about eight after the contact.
  const [beganOn, days] =
    firstPayOn === null
      ? [addDays(contactOn, 52), [dice.whole(42, 52), dice.whole(92, 104), dice.whole(364, 380)]]
      : [firstPayOn, [dice.whole(4, 14), dice.whole(36, 50), dice.whole(158, 178), dice.whole(306, 326)]];
  return days.map((after) => addDays(beganOn, after)).filter((day) => day < before);
}
