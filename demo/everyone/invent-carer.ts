import { addDays, addMonths, civilDate } from '../../src/core/calendar/civil-date.ts';
import type { PersonFacts } from '../../src/modules/people/index.ts';
import type { InventedPerson } from '../people/invented-person.ts';
import type { Dice } from './dice.ts';
import type { InventedName } from './names.ts';

const outcomes = [
  'caringForChild',
  'caringForOthers',
  'habitableHome',
  'nutrition',
  'relationships',
  'workAndLearning',
  'community',
  'recreation',
] as const;

/** Someone who cares for the person without pay, and has an assessment of their own. */
export function inventCarer(dice: Dice, { facts }: InventedPerson, name: InventedName): InventedPerson {
  const { givenNames: caresFor = 'someone', familyName = name.familyName } = facts;
  const fullName = `${name.givenNames} ${familyName}`;
  const hard = dice
    .shuffle(['relationships', 'recreation', 'workAndLearning', 'habitableHome'] as const)
    .slice(0, dice.whole(1, 2));
  return {
    name: fullName,
    facts: { ...name, familyName, ...aboutThem(dice, facts) },
    call: {
      callerName: fullName,
      behind: 'person',
      source: 'self',
      routeOfAccess: 'Community / Other route',
      said: dice.pick([
        `I look after ${caresFor}. I did not know that I am a carer.`,
        'I do the nights and I work. I am tired to the bone.',
        'If I am ill, who is there? I would like a plan for that.',
      ]),
      saidToOffer: 'Yes. Nobody has asked me before.',
    },
    helpedBy: 'nobody',
    answers: inventAnswers(dice, caresFor, hard),
    findings: {
      carerHelpLeftOut: true,
      fromImpairment: { answer: true, words: `Cares for ${caresFor} every day.` },
      outcomes: outcomes.map((outcome) =>
        isOneOf(hard, outcome)
          ? { outcome, unable: ['causesDistress'], words: 'Has given this up since the caring began.' }
          : { outcome, unable: [], words: '' },
      ) as never,
      wellbeing: [
        { area: 'control', significant: true, words: 'Has not had a day of their own for a year.' },
      ],
      howToChallenge: 'askAgainOrComplain',
    },
  };
}

const isOneOf = (list: readonly string[], one: string) => list.includes(one);

/** A partner of about the same age in the same home, a grown child, or a parent. */
function aboutThem(dice: Dice, { bornOn, address, ethnicity, language }: PersonFacts): PersonFacts {
  const born = bornOn ?? civilDate('1960-01-01');
  const isPartner = dice.chance(0.4);
  const years = isPartner ? 0 : born < '1965-01-01' ? 26 : -27;
  return {
    ethnicity,
    language,
    bornOn: addDays(addMonths(born, 12 * years), dice.whole(-900, 900)),
    primarySupportReason: 'Social support: Support to unpaid carer',
    ...(isPartner ? { address } : {}),
  };
}

function inventAnswers(
  dice: Dice,
  caresFor: string,
  hard: readonly string[],
): Readonly<Record<string, string>> {
  const wayOf = (outcome: string) =>
    hard.includes(outcome) ? 'hurts' : outcome.startsWith('caringFor') ? 'notMine' : 'alone';
  return {
    'caring.words': `${caresFor}: meals, tablets, the nights, and everything with a form.`,
    'caring.willing': dice.pick(['yes', 'less']),
    'caring.able': dice.pick(['yes', 'withHelp']),
    'health.way': dice.pick(['yes', 'notSure']),
    ...Object.fromEntries(outcomes.map((outcome) => [`${outcome}.way`, wayOf(outcome)])),
    'whatMatters.words': dice.pick([
      'One evening a week that is mine.',
      'To sleep through, twice a week.',
      `My walking group. And not to be asked how ${caresFor} is, but how I am.`,
    ]),
    'whatMatters.talkAlone': 'no',
  };
}
