import type { InventedPlan } from '../people/invented-person.ts';
import type { Dice } from './dice.ts';
import { prices } from './published-figures.ts';
import { advice, type Outcome, outcomeWords } from './words.ts';

/** Who runs the money: the council all of it, the person all of it, or a mix. */
export type RunBy = 'council' | 'mix' | 'person';

type Line = InventedPlan['lines'][number];

/** Weekly costs of an employer in pence, as practice counts them: holiday cover, pension, payroll, insurance, checks, redundancy. */
function costOfAssistant(hours: number, hourlyPence: number): number {
  const wages = Math.round(hours * hourlyPence);
  const holiday = Math.round(wages * 0.1207);
  const pension = Math.max(0, Math.round((wages - 12_000) * 0.03));
  const payroll = 450;
  const insurance = 150;
  const training = 200;
  const redundancy = Math.round(wages / 52);
  return wages + holiday + pension + payroll + insurance + training + redundancy;
}

interface Wanted {
  readonly runBy: RunBy;
  /** About what it should come to: whole hours of help make it a little more or less. */
  readonly weeklyPence: number;
  readonly outcomes: readonly Outcome[];
  readonly isYoung: boolean;
  readonly whatMatters: string;
}

/** A plan of the amount wanted: one main kind of help, and something that the person would call a life. */
export function inventPlan(dice: Dice, wanted: Wanted): InventedPlan {
  const { outcomes, runBy, weeklyPence, whatMatters } = wanted;
  const extras = inventExtras(dice, wanted);
  const forMain = weeklyPence - extras.reduce((sum, line) => sum + (line.weeklyPence ?? 0), 0);
  const lines =
    runBy === 'mix'
      ? [
          councilLine(dice, forMain * 0.6, outcomes, wanted.isYoung),
          personLine(dice, forMain * 0.4, outcomes),
          ...extras,
        ]
      : runBy === 'council'
        ? [councilLine(dice, forMain, outcomes, wanted.isYoung), ...extras]
        : [personLine(dice, forMain, outcomes), ...extras];
  return {
    whatMatters,
    needs: outcomes.map((outcome) => ({
      outcome,
      words: dice.pick(outcomeWords[outcome].need),
      how: lines.find((line) => line.outcomes.includes(outcome))?.what ?? 'As the lines of the plan say.',
    })),
    lines,
    advice: dice.pick(advice),
    reasonsForDifference: dice.pick([
      'The first figure goes by answers alone. What is agreed here is what this support costs at the hours that suit.',
      'The first figure prices home care by the hour; this plan has other help in it, and its real prices.',
      'Family go on doing some of it, as they said they wish to, so less is needed than the answers alone give.',
    ]),
  };
}

function councilLine(dice: Dice, pence: number, outcomes: readonly Outcome[], isYoung: boolean): Line {
  if (isYoung && outcomes.includes('workAndLearning') && pence > 12_000) {
    const day = dice.whole(...prices.dayOpportunity);
    const days = Math.max(1, Math.min(5, Math.round(pence / day)));
    const left = pence - days * day;
    if (left < 3_000)
      return {
        what: `Days at Foundry Lane (invented), ${days} a week`,
        howOften: `${days} days a week`,
        outcomes,
        weeklyPence: days * day,
        managedBy: 'council',
      };
    return hoursLine(dice, pence, 'Supported living', prices.supportWorkerHour, outcomes, 'council');
  }
  const provider = dice.pick([
    'Brightside Homecare',
    'Lantern Care',
    'Millrace Support',
    'Harbour Home Help',
  ]);
  return hoursLine(
    dice,
    pence,
    `Home care from ${provider} (invented)`,
    prices.homeCareHour,
    outcomes,
    'council',
  );
}

function personLine(dice: Dice, pence: number, outcomes: readonly Outcome[]): Line {
  if (pence < 6_000 || dice.chance(0.4)) {
    const provider = dice.pick(['Brightside Homecare', 'Lantern Care', 'Ivy Lane Companions']);
    return hoursLine(
      dice,
      pence,
      `Help from ${provider} (invented)`,
      prices.homeCareHour,
      outcomes,
      'person',
    );
  }
  const rate = dice.whole(...prices.assistantHour);
  const hours = Math.max(3, Math.round((pence - 800) / (rate * 1.17)));
  const name = dice.pick([
    'Marta',
    'Femi',
    'Jo',
    'Anita',
    'Kev',
    'Layla',
    'Piotr',
    'Shanice',
    'Gwen',
    'Yusra',
  ]);
  return {
    what: `${name}, personal assistant, ${hours} hours with every cost of an employer`,
    howOften: `${hours} hours a week`,
    outcomes,
    weeklyPence: costOfAssistant(hours, rate),
    managedBy: 'person',
  };
}

function hoursLine(
  dice: Dice,
  pence: number,
  what: string,
  [least, most]: readonly [number, number],
  outcomes: readonly Outcome[],
  managedBy: 'council' | 'person',
): Line {
  const rate = dice.whole(least / 10, most / 10) * 10;
  const hours = Math.max(1, Math.round((2 * pence) / rate) / 2);
  return {
    what: `${what}, ${hours} hours`,
    howOften: `${hours} hours a week`,
    outcomes,
    weeklyPence: Math.round(hours * rate),
    managedBy,
  };
}

const lifeLines: readonly (readonly [string, string, number, number])[] = [
  ['Swimming', 'once a week', 720, 950],
  ['Lunch club', 'twice a week', 1_400, 2_000],
  ['Taxis there and back', 'twice a week', 1_400, 2_900],
  ['Community alarm', 'always on', 490, 860],
  ['Art group', 'Wednesdays', 600, 1_200],
  ['Gym', 'when it suits', 500, 780],
  ['Choir', 'Thursdays', 350, 600],
  ['Women’s group', 'Mondays', 900, 1_400],
  ['Football, with someone', 'every other Saturday', 800, 1_500],
];

function inventExtras(dice: Dice, { runBy, weeklyPence, outcomes }: Wanted): readonly Line[] {
  const first = outcomes.find((one) => one === 'community' || one === 'relationships') ?? outcomes[0];
  if (first === undefined) return [];
  const many = weeklyPence < 5_000 ? 1 : dice.whole(0, 2);
  return dice
    .shuffle(lifeLines)
    .slice(0, runBy === 'mix' ? Math.max(1, many) : many)
    .map(([what, howOften, least, most]) => ({
      what,
      howOften,
      outcomes: [first],
      weeklyPence: dice.whole(least / 5, most / 5) * 5,
      managedBy: runBy === 'council' ? ('council' as const) : ('person' as const),
    }));
}
