import { addDays, type CivilDate, civilDate } from '../../src/core/calendar/civil-date.ts';
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
  const { name, reason, hasCarer } = wanted;
  const about = reasonOf(reason);
  const outcomes = chooseOutcomes(dice, about, wanted);
  const [one, two] = dice.shuffle(matters);
  const whatMatters = `I want ${one}, and ${two}.`;
  const condition = dice.pick(about.condition);
  const years = yearsOf(dice, wanted.age);
  const isFromHospital = wanted.age === '65andOver' && dice.chance(0.25);
  const helped =
    name.language !== 'English' ? 'interpreter' : hasCarer && dice.chance(0.5) ? 'familyOrFriend' : 'nobody';
  return {
    name: `${name.givenNames} ${name.familyName}`,
    facts: {
      ...name,
      bornOn: civilDate(addDays(wanted.today, -Math.round(years * 365.25) - dice.whole(1, 360))),
      primarySupportReason: reason,
      accommodationStatus: dice.weigh(homesOf(wanted)),
      hasUnpaidCarer: hasCarer ? 'yes' : 'no',
      address: `${dice.whole(1, 148)} ${dice.pick(streets)}, ${wanted.town} (invented)`,
      ...formatOf(dice, reason),
    },
    call: {
      callerName: isFromHospital
        ? `Ward ${dice.whole(1, 14)}, ${wanted.town} General (invented)`
        : `${name.givenNames} ${name.familyName}`,
      behind: isFromHospital ? 'someoneForThem' : 'person',
      source: isFromHospital
        ? 'hospital'
        : dice.weigh([
            ['self', 6],
            ['doctor', 2],
            ['communityHealth', 1],
          ]),
      routeOfAccess: isFromHospital ? 'Discharge from Hospital' : 'Community / Other route',
      said: dice.pick(about.said),
      saidToOffer: dice.pick([
        'Yes, please.',
        'If it helps me stay at home, yes.',
        'Yes. Can my sister be there?',
        'I suppose so. Not too many forms.',
        'Yes. I would like to do it bit by bit.',
      ]),
    },
    helpedBy: helped,
    answers: answers({
      condition,
      whatMatters,
      ...(helped === 'nobody'
        ? {}
        : {
            helper:
              helped === 'interpreter' ? 'An interpreter, by phone.' : 'Someone in my family sat with me.',
          }),
      hard: hardThings(dice, outcomes, wanted.weeklyPence),
    }),
    findings: {
      carerHelpLeftOut: true,
      fromImpairment: { answer: true, words: condition },
      outcomes: findings(
        Object.fromEntries(
          outcomes.map((outcome) => [
            outcome,
            [outcomeWords[outcome].unable, dice.pick(outcomeWords[outcome].found)],
          ]),
        ),
      ).map((found) => (found.unable.length === 0 ? { ...found, words: '' } : found)),
      wellbeing: [
        {
          area: dice.pick(['dignity', 'health', 'control', 'participation', 'relationships'] as const),
          significant: wanted.isEligible,
          words: wanted.isEligible
            ? dice.pick([
                'It wears them out and they sleep badly.',
                'They do not feel like themselves.',
                'They have stopped doing what they love.',
              ])
            : '',
        },
      ],
      howToChallenge: 'askAgainOrComplain',
    },
    means: inventMeans(dice, years),
    plan: inventPlan(dice, { ...wanted, outcomes, isYoung: wanted.age === '18to64', whatMatters }),
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

/** What the person's money is, so that no two contributions need be alike. */
function inventMeans(dice: Dice, years: number): PlannedFor['means'] {
  const isOld = years >= 66;
  const age = isOld ? 'pensionAge' : years < 25 ? '18to24' : '25toPensionAge';
  const disability = dice.weigh([
    [0, 3],
    [7_670, 5],
    [11_460, 2],
  ]);
  const living = isOld ? dice.whole(17_645, 24_130) : dice.whole(9_220, 14_590);
  return {
    circumstances: alone(age),
    capitalPence: pence(
      dice.weigh([
        [dice.whole(200, 9_000) * 100, 7],
        [dice.whole(9_000, 14_000) * 100, 2],
        [dice.whole(14_300, 21_000) * 100, 1],
      ]),
    ),
    choseFullCost: false,
    income: [
      income(isOld ? 'State Pension' : 'Employment and Support Allowance', living),
      ...(disability === 0
        ? []
        : [
            income(
              isOld ? 'Attendance Allowance' : 'Personal Independence Payment, daily living',
              disability,
            ),
          ]),
      ...(isOld && dice.chance(0.4) ? [income('Private pension', dice.whole(900, 9_500))] : []),
    ],
    housingCosts: dice.chance(0.4) ? [cost('Council tax', dice.whole(1_100, 2_900))] : [],
    disabilityCosts: dice
      .shuffle([
        cost('Community alarm', dice.whole(490, 860)),
        cost('Extra laundry', dice.whole(300, 520)),
        cost('Extra heating', dice.whole(400, 1_250)),
        cost('Gardener', dice.whole(500, 1_100)),
        cost('Chiropody', dice.whole(350, 620)),
      ])
      .slice(0, dice.whole(0, 4)),
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
  if (reason.startsWith('Learning') && dice.chance(0.6)) return { contactFormat: 'easyRead' };
  return dice.chance(0.08) ? { contactFormat: 'largePrint' } : {};
}

const streets =
  'Tannery Row,Lakeside Walk,Foundry Terrace,Chapel Fold,Mill Brow,Station Approach,Hawthorn Close,Quarry Road,Weaver Street,Orchard Avenue,Canal Bank,Beech Grove,Park Crescent,Ropewalk,Alma Street,Cobbler’s Yard,Larch Drive,Priory Court,Saddler Lane,Kiln Hill,Union Place,Wharf Street,Linden Way,Old Market,Dyer’s Croft'.split(
    ',',
  );
