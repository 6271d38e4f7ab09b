import { addDays, civilDate } from '../../src/core/calendar/civil-date.ts';
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
  const isPartner = dice.chance(0.4);
  const familyName = facts.familyName ?? name.familyName;
  const caresFor = isPartner ? 'husband' : dice.pick(['mother', 'father', 'brother', 'aunt', 'daughter']);
  const hard = dice
    .shuffle(['relationships', 'recreation', 'workAndLearning', 'habitableHome'] as const)
    .slice(0, dice.whole(1, 2));
  return {
    name: `${name.givenNames} ${familyName}`,
    facts: {
      ...name,
      familyName,
      ethnicity: facts.ethnicity,
      language: facts.language,
      bornOn: civilDate(
        addDays(
          facts.bornOn ?? civilDate('1960-01-01'),
          (isPartner ? 1 : facts.bornOn && facts.bornOn < '1965-01-01' ? 25 : -27) * 365 +
            dice.whole(-900, 900),
        ),
      ),
      primarySupportReason: 'Social support: Support to unpaid carer',
      ...(isPartner ? { address: facts.address } : {}),
    },
    call: {
      callerName: `${name.givenNames} ${familyName}`,
      behind: 'person',
      source: 'self',
      routeOfAccess: 'Community / Other route',
      said: dice.pick([
        `I look after my ${caresFor}. I did not know that I am a carer.`,
        `I do the nights and I work. I am tired to the bone.`,
        `If I am ill, who is there? I would like a plan for that.`,
      ]),
      saidToOffer: 'Yes. Nobody has asked me before.',
    },
    helpedBy: 'nobody',
    answers: {
      'caring.words': `My ${caresFor}: meals, tablets, the nights, and everything with a form.`,
      'caring.willing': dice.pick(['yes', 'less']),
      'caring.able': dice.pick(['yes', 'withHelp']),
      'health.way': dice.pick(['yes', 'notSure']),
      ...Object.fromEntries(
        outcomes.map((outcome) => [
          `${outcome}.way`,
          hard.some((one) => one === outcome)
            ? 'hurts'
            : outcome.startsWith('caringFor')
              ? 'notMine'
              : 'alone',
        ]),
      ),
      'whatMatters.words': dice.pick([
        'One evening a week that is mine.',
        'To sleep through, twice a week.',
        'My walking group. And not to be asked how he is, but how I am.',
      ]),
      'whatMatters.talkAlone': 'no',
    },
    findings: {
      carerHelpLeftOut: true,
      fromImpairment: { answer: true, words: `Cares for a ${caresFor} every day.` },
      outcomes: outcomes.map((outcome) => ({
        outcome,
        unable: hard.some((one) => one === outcome) ? ['causesDistress' as const] : [],
        words: hard.some((one) => one === outcome) ? 'Has given this up since the caring began.' : '',
      })) as never,
      wellbeing: [
        { area: 'control', significant: true, words: 'Has not had a day of their own for a year.' },
      ],
      howToChallenge: 'askAgainOrComplain',
    },
  };
}
