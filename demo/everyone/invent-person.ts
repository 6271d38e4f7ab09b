import { addDays, addMonths, type CivilDate, civilDate } from '../../src/core/calendar/civil-date.ts';
import { pence } from '../../src/core/money/pence.ts';
import { alone, answers, cost, findings, income, type PlannedFor } from '../people/invented-person.ts';
import type { Dice } from './dice.ts';
import { inventPlan, type RunBy } from './invent-plan.ts';
import type { InventedName } from './names.ts';
import type { Age } from './published-figures.ts';
import { matters, type Outcome, outcomeWords, type Reason, reasons } from './words.ts';

export interface Wanted {
  readonly name: InventedName;
  readonly age: Age;
  readonly reason: string;
  readonly runBy: RunBy;
  readonly weeklyPence: number;
  readonly hasCarer: boolean;
  /** False for someone who turns out not to qualify. */
  readonly isEligible: boolean;
  readonly town: string;
  readonly today: CivilDate;
}

/** A whole invented person: what they say, what is found, their money, their plan. */
export function inventPerson(dice: Dice, wanted: Wanted): PlannedFor {
  const { name, hasCarer, age } = wanted;
  const about = reasonOf(wanted.reason);
  const outcomes = chooseOutcomes(dice, about, wanted);
  const [one, two] = dice.shuffle(matters);
  const whatMatters = `I want ${one}, and ${two}.`;
  const condition = dice.pick(about.condition);
  const years = yearsOf(dice, age);
  const helpers = hasCarer ? (['familyOrFriend', 'nobody'] as const) : (['nobody'] as const);
  const helpedBy = name.language === 'English' ? dice.pick(helpers) : 'interpreter';
  const helper =
    helpedBy === 'interpreter' ? 'An interpreter, by phone.' : 'Someone in my family sat with me.';
  return {
    name: `${name.givenNames} ${name.familyName}`,
    facts: inventFacts(dice, wanted, years),
    call: inventCall(dice, wanted, about),
    helpedBy,
    answers: answers({
      condition,
      whatMatters,
      ...(helpedBy === 'nobody' ? {} : { helper }),
      hard: hardThings(dice, outcomes, wanted.weeklyPence),
    }),
    findings: inventFindings(dice, wanted, outcomes, condition),
    means: inventMeans(dice, years, isSmallPayment(wanted)),
    plan: inventPlan(dice, { ...wanted, outcomes, isYoung: age === '18to64', whatMatters }),
  };
}

function inventFacts(dice: Dice, wanted: Wanted, years: number): PlannedFor['facts'] {
  const { name, reason, hasCarer, town, today } = wanted;
  return {
    ...name,
    bornOn: civilDate(addDays(addMonths(today, -12 * years), -dice.whole(1, 360))),
    primarySupportReason: reason,
    accommodationStatus: dice.weigh(homesOf(wanted)),
    hasUnpaidCarer: hasCarer ? 'yes' : 'no',
    address: `${dice.whole(1, 148)} ${dice.pick(streets)}, ${town} (invented)`,
    ...formatOf(dice, reason),
  };
}

function inventCall(dice: Dice, { age, name, town }: Wanted, about: Reason): PlannedFor['call'] {
  const words = {
    said: dice.pick(about.said),
    saidToOffer: dice.pick([
      'Yes, please.',
      'If it helps me stay at home, yes.',
      'Yes. Can my sister be there?',
      'I suppose so. Not too many forms.',
      'Yes. I would like to do it bit by bit.',
    ]),
  };
  if (age === '65andOver' && dice.chance(0.25)) {
    return {
      callerName: `Ward ${dice.whole(1, 14)}, ${town} General (invented)`,
      behind: 'someoneForThem',
      source: 'hospital',
      routeOfAccess: 'Discharge from Hospital',
      ...words,
    };
  }
  return {
    callerName: `${name.givenNames} ${name.familyName}`,
    behind: 'person',
    source: 'self',
    routeOfAccess: 'Community / Other route',
    ...words,
  };
}

function inventFindings(
  dice: Dice,
  { isEligible }: Wanted,
  outcomes: readonly Outcome[],
  condition: string,
): PlannedFor['findings'] {
  const unable = outcomes.map((outcome) => {
    const words = outcomeWords[outcome];
    return [outcome, [words.unable, dice.pick(words.found)]];
  });
  const found = findings(Object.fromEntries(unable));
  const effects = [
    'It wears them out and they sleep badly.',
    'They do not feel like themselves.',
    'They have stopped doing what they love.',
  ];
  return {
    carerHelpLeftOut: true,
    fromImpairment: { answer: true, words: condition },
    // Nothing is written about what was found to be no trouble.
    outcomes: found.map((one) => (one.unable.length === 0 ? { ...one, words: '' } : one)),
    wellbeing: [
      {
        area: dice.pick(['dignity', 'health', 'control', 'participation', 'relationships'] as const),
        significant: isEligible,
        words: isEligible ? dice.pick(effects) : '',
      },
    ],
    howToChallenge: 'askAgainOrComplain',
  };
}

function reasonOf(reason: string): Reason {
  const found = reasons.find(([beginning]) => reason.startsWith(beginning));
  if (!found) throw new Error(`Nothing is invented for ${reason}.`);
  return found[1];
}

/** One outcome is not enough in law; more support goes with more of them. */
function chooseOutcomes(
  dice: Dice,
  { outcomes }: Reason,
  { isEligible, weeklyPence }: Wanted,
): readonly Outcome[] {
  if (!isEligible) return outcomes.slice(0, 1);
  const many = weeklyPence > 40_000 ? 4 : weeklyPence > 15_000 ? 3 : 2;
  const [main, ...others] = outcomes;
  return main === undefined ? [] : [main, ...dice.shuffle(others).slice(0, many - 1)];
}

function hardThings(dice: Dice, outcomes: readonly Outcome[], weeklyPence: number) {
  const much = weeklyPence > 30_000;
  return Object.fromEntries(
    outcomes.map((outcome) => {
      const { way, badDay, difference } = outcomeWords[outcome];
      const isDaily = ['nutrition', 'personalHygiene', 'toilet', 'clothing', 'safeAtHome'].includes(outcome);
      const amount = much
        ? dice.pick(['full', isDaily ? 'daily' : 'most'] as const)
        : dice.pick(['some', isDaily ? 'daily' : 'most'] as const);
      return [outcome, { way, amount, badDay: dice.pick(badDay), difference: dice.pick(difference) }];
    }),
  );
}

function yearsOf(dice: Dice, age: Age): number {
  if (age === '18to64') return dice.whole(19, 63);
  return dice.weigh([
    [dice.whole(66, 74), 25],
    [dice.whole(75, 84), 38],
    [dice.whole(85, 97), 37],
  ]);
}

/** A small direct payment goes to people with little money: of a larger contribution nothing would be left to pay. */
const isSmallPayment = ({ runBy, weeklyPence }: Wanted) => runBy === 'person' && weeklyPence < 22_000;

/** What the person's money is, so that no two contributions need be alike. */
function inventMeans(dice: Dice, years: number, isLittle: boolean): PlannedFor['means'] {
  const isOld = years >= 66;
  const age = isOld ? 'pensionAge' : years < 25 ? '18to24' : '25toPensionAge';
  const disability = dice.pick([0, 0, 0, 7_670, 7_670, 7_670, 7_670, 11_460]);
  const living = isOld ? dice.whole(17_645, 24_130) : dice.whole(9_220, isLittle ? 11_200 : 14_590);
  const pension = isOld && dice.chance(0.4) ? dice.whole(900, 9_500) : 0;
  const more = [
    income(isOld ? 'Attendance Allowance' : 'Personal Independence Payment, daily living', disability),
    income('Private pension', pension),
  ];
  const savings = dice.weigh([
    [dice.whole(200, 9_000), 7],
    [dice.whole(9_000, 14_000), 2],
    [dice.whole(14_300, 21_000), isLittle ? 0 : 1],
  ]);
  const costs = [
    cost('Community alarm', dice.whole(490, 860)),
    cost('Extra laundry', dice.whole(300, 520)),
    cost('Extra heating', dice.whole(400, 1_250)),
    cost('Gardener', dice.whole(500, 1_100)),
    cost('Chiropody', dice.whole(350, 620)),
  ];
  return {
    circumstances: alone(age),
    capitalPence: pence(savings * 100),
    choseFullCost: false,
    income: [
      income(isOld ? 'State Pension' : 'Employment and Support Allowance', living),
      ...(isLittle ? [] : more.filter(({ weeklyPence }) => weeklyPence > 0)),
    ],
    housingCosts: dice.chance(0.4) ? [cost('Council tax', dice.whole(1_100, 2_900))] : [],
    disabilityCosts: dice.shuffle(costs).slice(0, dice.whole(0, 4)),
  };
}

function homesOf({ age, reason }: Wanted): readonly (readonly [string, number])[] {
  const family = reason.startsWith('Learning') ? 4 : 1;
  const young = age === '18to64';
  return [
    ['Owner occupier or shared ownership scheme', young ? 2 : 5],
    ['Tenant: Local authority or other social housing provider', 4],
    ['Tenant: Private landlord', 1],
    ['Settled mainstream housing with family or friends', young ? family : 1],
    ['Sheltered housing, extra care housing or other sheltered housing', young ? 0 : 2],
    [
      'Supported accommodation, supported lodgings or supported group home',
      reason.startsWith('Learning') ? 3 : 0,
    ],
  ];
}

function formatOf(dice: Dice, reason: string): { readonly contactFormat?: string } {
  if (reason.includes('visual')) return { contactFormat: dice.pick(['largePrint', 'braille', 'audio']) };
  if (reason.includes('hearing')) return { contactFormat: dice.pick(['britishSignLanguage', 'email']) };
  if (reason.startsWith('Learning') && dice.chance(0.2)) return { contactFormat: 'easyRead' };
  return dice.chance(0.06) ? { contactFormat: 'largePrint' } : {};
}

const streets =
  'Tannery Row,Lakeside Walk,Foundry Terrace,Chapel Fold,Mill Brow,Station Approach,Hawthorn Close,Quarry Road,Weaver Street,Orchard Avenue,Canal Bank,Beech Grove,Park Crescent,Ropewalk,Alma Street,Cobbler’s Yard,Larch Drive,Priory Court,Saddler Lane,Kiln Hill,Union Place,Wharf Street,Linden Way,Old Market,Dyer’s Croft'.split(
    ',',
  );
