import { addDays, addWeeks, type CivilDate, daysBetween } from '../../src/core/calendar/civil-date.ts';
import { demoCouncils } from '../demo-accounts.ts';
import { type Dice, diceOf } from './dice.ts';
import { inventCarer } from './invent-carer.ts';
import { inventPerson } from './invent-person.ts';
import type { RunBy } from './invent-plan.ts';
import type { Life, Scene, Stage } from './life.ts';
import { inventName } from './names.ts';
import { type Age, communitySupport, paymentsOf500AndMore, supportReasons } from './published-figures.ts';
import { shareOut } from './share-out.ts';

export interface Council {
  readonly seed: string;
  readonly people: number;
  readonly today: CivilDate;
  /** The first day of which anything is told: eighteen months ago, or when the councils' figures begin. */
  readonly since: CivilDate;
  /** Every payday from the first direct payment to the last one that is past. */
  readonly paydays: readonly CivilDate[];
}

/** Of 1,500 people: 370 with a direct payment in being, 24 whose payment has ended, and 11 who died while they had one. */
const ofAThousandAndAHalf = {
  directPayments: 370,
  ended: 24,
  diedWithPayment: 11,
  carers: 150,
  statements: 40,
};

const stages: readonly (readonly [Stage, number])[] = [
  ['contactWaits', 26],
  ['adviceGiven', 40],
  ['assessmentUnderWay', 52],
  ['notEligible', 62],
  ['planWaits', 38],
  ['signOffWaits', 30],
  ['died', 36],
  ['supported', 1_216],
];

/** Days from a first contact to a payday that leave time for everything in between. */
const daysToFirstPayment = 112;
/** So long ago at least was the first contact of someone who has come this far by today. */
const daysToSignOff = 98;

/** Invents everyone of the three councils. The same seed, size and day give the same people. */
export function inventLives(council: Council): readonly Life[] {
  const dice = diceOf(`${council.seed} lives`);
  const part = (many: number) => Math.max(1, Math.round((many * council.people) / 1500));
  const stageOf = dice.shuffle(shareOut(stages, council.people));
  const supported = stageOf.flatMap((stage, number) => (stage === 'supported' ? [number] : []));
  const died = stageOf.flatMap((stage, number) => (stage === 'died' ? [number] : []));
  const ended = new Set(supported.slice(0, part(ofAThousandAndAHalf.ended)));
  const inBeing = supported.slice(ended.size, ended.size + part(ofAThousandAndAHalf.directPayments));
  const diedWithPayment = died.slice(0, part(ofAThousandAndAHalf.diedWithPayment));
  const withPayment = [...ended, ...inBeing, ...diedWithPayment];
  const firstPayOn = new Map(
    dealPaydays(dice, council, withPayment, new Set([...ended, ...diedWithPayment])),
  );
  const placeOf = new Map(
    dice.shuffle(withPayment).map((number, place) => [number, (place + 0.5) / withPayment.length]),
  );
  const ages = dealAges(dice, council.people, withPayment);
  const reasonOf = dealReasons(dice, ages);
  const councils = dice.shuffle(
    shareOut(
      [['ashmere', 40] as const, ['bexcombe', 33] as const, ['calderwick', 27] as const],
      council.people,
    ),
  );
  const scenes = dealScenes({ ended: [...ended], inBeing, supported, diedWithPayment, died }, part);
  const carers = new Set(dice.shuffle(supported).slice(0, part(ofAThousandAndAHalf.carers)));
  const taken = new Set<string>([
    'Amina Yusuf',
    'Derek Hollins',
    'Zubaida Begum',
    'Priya Raman',
    'Sheila Novak',
  ]);
  return stageOf.map((stage, number): Life => {
    const own = diceOf(`${council.seed} ${number}`);
    const age = ages[number] ?? '65andOver';
    const pay = firstPayOn.get(number) ?? null;
    const runBy = pay === null ? 'council' : runByOf(own, age);
    const councilId = councils[number] ?? 'ashmere';
    const hasCarer = carers.has(number) || own.chance(0.35);
    const person = inventPerson(own, {
      name: inventName(own, taken),
      age,
      reason: reasonOf[number] ?? '',
      runBy,
      weeklyPence: pay === null ? councilWeekly(own) : directWeekly(own, placeOf.get(number) ?? 0.5),
      hasCarer,
      isEligible: stage !== 'notEligible',
      town: townOf(councilId),
      today: council.today,
    });
    return {
      number,
      councilId,
      person,
      age,
      runBy,
      stage,
      scenes: [...(scenes.get(number) ?? []), ...(carers.has(number) ? (['carerAssessed'] as const) : [])],
      contactOn: contactOf(own, council, stage, pay),
      firstPayOn: pay,
      endsBefore: ended.has(number) || diedWithPayment.includes(number) ? endOf(own, council, pay) : null,
      carer: carers.has(number) ? inventCarer(own, person, inventName(own, taken)) : null,
    };
  });
}

function townOf(councilId: string): string {
  return demoCouncils.find((one) => one.councilId === councilId)?.name.split(' ')[0] ?? '';
}

/** Most who have a direct payment today had one when the councils began; after that, no more than ten a month. */
function dealPaydays(
  dice: Dice,
  { paydays, people }: Council,
  withPayment: readonly number[],
  mustHaveTime: ReadonlySet<number>,
): readonly (readonly [number, CivilDate])[] {
  const early = paydays.slice(0, 3);
  const late = paydays.slice(3);
  const perPayday = Math.max(0, Math.floor((9 * people) / 1500));
  const isNew = dice
    .shuffle(withPayment.filter((number) => !mustHaveTime.has(number)))
    .slice(0, perPayday * late.length);
  const newOnes = new Map(isNew.map((number, place) => [number, late[place % Math.max(1, late.length)]]));
  return withPayment.flatMap((number, place) => {
    const payOn = newOnes.get(number) ?? early[place % Math.max(1, early.length)];
    return payOn === undefined ? [] : [[number, payOn] as const];
  });
}

/** By the published shares: of those with a direct payment two in three are under 65, of the others two in five. */
function dealAges(dice: Dice, people: number, withPayment: readonly number[]): readonly Age[] {
  const young = communitySupport['18to64'];
  const old = communitySupport['65andOver'];
  const paid = [
    ['18to64', young.directPaymentOnly + young.partDirectPayment],
    ['65andOver', old.directPaymentOnly + old.partDirectPayment],
  ] as const;
  const others = [
    ['18to64', young.council],
    ['65andOver', old.council],
  ] as const;
  const paidAges = [...dice.shuffle(shareOut(paid, withPayment.length))];
  const otherAges = [...dice.shuffle(shareOut(others, people - withPayment.length))];
  const isPaid = new Set(withPayment);
  return Array.from(
    { length: people },
    (_, number) => (isPaid.has(number) ? paidAges.pop() : otherAges.pop()) ?? '65andOver',
  );
}

function dealReasons(dice: Dice, ages: readonly Age[]): readonly string[] {
  const left: Record<Age, string[]> = { '18to64': [], '65andOver': [] };
  for (const age of Object.keys(left) as Age[])
    left[age] = [...dice.shuffle(shareOut(supportReasons[age], ages.filter((one) => one === age).length))];
  return ages.map((age) => left[age].pop() ?? '');
}

function runByOf(dice: Dice, age: Age): RunBy {
  const { directPaymentOnly, partDirectPayment } = communitySupport[age];
  return dice.weigh([
    ['person', directPaymentOnly],
    ['mix', partDirectPayment],
  ]);
}

/** What support that a council runs should come to: most near the middle, a few large. Our own guess. */
function councilWeekly(dice: Dice): number {
  const spread = (dice.next() + dice.next() + dice.next()) / 3;
  return Math.round(6_500 + 52_000 * spread ** 1.7);
}

/** Of direct payments this share is below £500 in four weeks: our own guess, since no council publishes them. */
const smallShare = 0.22;

/** What a direct payment should come to, by its place among all of them: from £500 up as one council publishes them. */
function directWeekly(dice: Dice, place: number): number {
  if (place < smallShare) return dice.whole(2_900, 12_400);
  const at = (place - smallShare) / (1 - smallShare);
  const above = paymentsOf500AndMore.findIndex(([share]) => share > at);
  const [fromShare, fromPounds] = paymentsOf500AndMore[above - 1] ?? [0, 500];
  const [toShare, toPounds] = paymentsOf500AndMore[above] ?? [1, 500];
  const fourWeeks = fromPounds + ((at - fromShare) / (toShare - fromShare)) * (toPounds - fromPounds);
  return Math.round((fourWeeks * 100) / 4);
}

function contactOf(dice: Dice, { since, today }: Council, stage: Stage, payOn: CivilDate | null): CivilDate {
  if (payOn !== null) {
    const wanted = addDays(payOn, -daysToFirstPayment - dice.whole(0, 12));
    return wanted < since ? since : wanted;
  }
  const ago = (least: number, most: number) => addDays(today, -dice.whole(least, most));
  switch (stage) {
    case 'contactWaits':
      return ago(0, 3);
    case 'assessmentUnderWay':
      return ago(24, 46);
    case 'planWaits':
      return ago(70, 96);
    case 'signOffWaits':
      return ago(90, 112);
    case 'notEligible':
      return ago(48, 118);
    case 'adviceGiven':
      return ago(8, 62);
    case 'supported':
    case 'died':
      return ago(daysToSignOff + (stage === 'died' ? 60 : 0), daysBetween(since, today));
  }
}

function endOf(dice: Dice, { today }: Council, payOn: CivilDate | null): CivilDate | null {
  if (payOn === null) return null;
  const weeks = Math.floor(daysBetween(payOn, today) / 7) - 3;
  return addWeeks(payOn, dice.whole(9, Math.max(9, weeks)));
}

interface Groups {
  readonly ended: readonly number[];
  readonly inBeing: readonly number[];
  readonly supported: readonly number[];
  readonly diedWithPayment: readonly number[];
  readonly died: readonly number[];
}

/** Who lives through what. Each scene has the first people of its group who are in no other. */
function dealScenes(groups: Groups, part: (many: number) => number): ReadonlyMap<number, readonly Scene[]> {
  const dealt = new Map<number, Scene[]>();
  const deal = (scene: Scene, group: readonly number[], many: number) => {
    for (const number of group.filter((one) => !dealt.has(one)).slice(0, many)) dealt.set(number, [scene]);
  };
  const others = groups.supported.filter(
    (number) => !groups.inBeing.includes(number) && !groups.ended.includes(number),
  );
  deal('movedAway', groups.ended, part(6));
  deal('nhsTookOver', groups.ended, part(6));
  deal('askedToStop', groups.ended, groups.ended.length);
  deal('deathWithDirectPayment', groups.diedWithPayment, groups.diedWithPayment.length);
  deal('death', groups.died, groups.died.length);
  deal('statementSent', groups.inBeing, part(40));
  deal('hospitalStay', groups.inBeing, part(8));
  deal('assistantSick', groups.inBeing, part(6));
  deal('contributionUnpaid', groups.inBeing, part(10));
  deal('capacityLost', groups.inBeing, part(4));
  deal('planChanged', groups.inBeing, part(30));
  deal('paymentHeld', groups.inBeing, part(3));
  deal('movedHere', groups.inBeing, part(6));
  deal('complaint', others, part(14));
  deal('freeByLaw', others, part(20));
  deal('overdueReview', others, part(60));
  return dealt;
}
