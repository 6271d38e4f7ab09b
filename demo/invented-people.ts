import type { PersonFacts } from '../src/modules/people/index.ts';

type Unable = 'needsAssistance' | 'causesDistress' | 'endangers' | 'takesLonger';

/** An invented person as a story needs them: who they are, what they say, what is found. Nobody is meant. */
export interface InventedPerson {
  /** What the story calls them. */
  readonly name: string;
  readonly facts: PersonFacts;
  readonly said: string;
  readonly saidToOffer: string;
  /** Answers to the supported self-assessment, own words among them. */
  readonly answers: Readonly<Record<string, string>>;
  readonly findings: {
    readonly carerHelpLeftOut: boolean;
    readonly fromImpairment: { readonly answer: boolean; readonly words: string };
    readonly outcomes: readonly {
      readonly outcome: (typeof outcomes)[number];
      readonly unable: readonly Unable[];
      readonly words: string;
    }[];
    readonly wellbeing: readonly {
      readonly area:
        | 'dignity'
        | 'health'
        | 'protection'
        | 'control'
        | 'participation'
        | 'socialAndEconomic'
        | 'relationships'
        | 'accommodation'
        | 'contribution';
      readonly significant: boolean;
      readonly words: string;
    }[];
    readonly eligible: boolean;
    readonly howToChallenge: string;
  };
}

const outcomes = [
  'nutrition',
  'personalHygiene',
  'toilet',
  'clothing',
  'safeAtHome',
  'habitableHome',
  'relationships',
  'workAndLearning',
  'community',
  'caringForChild',
] as const;

/** Findings about all ten outcomes: those named are out of reach in the way and words given. */
export function findings(unable: Partial<Record<(typeof outcomes)[number], readonly [Unable, string]>>) {
  return outcomes.map((outcome) => {
    const found = unable[outcome];
    return { outcome, unable: found ? [found[0]] : [], words: found?.[1] ?? 'Manages this without help.' };
  });
}

/** The person of `demo walk`: multiple sclerosis, a flat, a sister two streets away. */
export const walkPerson: InventedPerson = {
  name: 'Grace Okonkwo',
  facts: {
    givenNames: 'Grace',
    familyName: 'Okonkwo',
    bornOn: '1979-03-14' as never,
    primarySupportReason: 'Physical support: Personal care support',
    ethnicity: 'Black, Black British, Caribbean or African: African',
    accommodationStatus: 'Tenant: Local authority or other social housing provider',
    hasUnpaidCarer: 'yes',
    address: 'Flat 4, 18 Millbrook Lane, Ashmere (invented)',
    language: 'English',
  },
  said: 'I have MS and I am falling behind with everything. I missed my own swim class three weeks running because I could not get dressed in time.',
  saidToOffer: 'Yes please. I would rather fill it in at home, in my own time.',
  answers: {
    'aboutYou.condition': 'Multiple sclerosis. Good days and bad days, more bad ones since the spring.',
    'aboutYou.helpWithForm': 'me',
    'nutrition.words': 'I can heat things up. I drop pans.',
    'nutrition.way': 'unsafe',
    meals: 'daily',
    mealsHelp: 'quarter',
    'nutrition.badDay': 'Toast, or nothing until my sister comes.',
    'nutrition.difference': 'I have lost weight and I am tired by noon.',
    'personalHygiene.way': 'help',
    washing: 'daily',
    'personalHygiene.badDay': 'I stay in bed.',
    'personalHygiene.difference': 'I do not like people to see me like that.',
    'toilet.way': 'alone',
    toilet: 'none',
    'clothing.way': 'slow',
    dressing: 'daily',
    'clothing.badDay': 'It takes an hour and then I need to lie down.',
    'clothing.difference': 'I miss the class, the bus, the morning.',
    'safeAtHome.way': 'unsafe',
    safety: 'daily',
    nights: 'none',
    'safeAtHome.badDay': 'I have fallen twice on the step.',
    'safeAtHome.difference': 'I am frightened of the bathroom.',
    'habitableHome.way': 'help',
    upkeep: 'full',
    'habitableHome.badDay': 'Nothing gets done.',
    'habitableHome.difference': 'I stopped asking people round.',
    'relationships.way': 'slow',
    people: 'some',
    'relationships.badDay': 'I do not answer the phone.',
    'relationships.difference': 'I used to see the choir every week.',
    'workAndLearning.way': 'notMine',
    work: 'none',
    'community.way': 'help',
    outAndAbout: 'most',
    gettingStarted: 'nothing',
    'community.badDay': 'I do not go out.',
    'community.difference': 'Swimming is what keeps me walking.',
    'caringForChild.way': 'notMine',
    children: 'none',
    'whatMatters.words':
      'I want to swim on Tuesdays, sing on Thursdays, and decide for myself when I get up.',
    'whatMatters.talkAlone': 'no',
  },
  findings: {
    carerHelpLeftOut: true,
    fromImpairment: { answer: true, words: 'Multiple sclerosis, confirmed by her neurologist in 2016.' },
    outcomes: findings({
      nutrition: ['endangers', 'Drops hot pans; has lost 6 kg since spring.'],
      personalHygiene: ['needsAssistance', 'Cannot step into the bath alone.'],
      clothing: ['takesLonger', 'An hour to dress, then must rest.'],
      safeAtHome: ['endangers', 'Two falls on the step since June.'],
      habitableHome: ['needsAssistance', 'Cannot clean or change a bed.'],
      community: ['needsAssistance', 'Needs someone with her to get to the pool and to choir.'],
    }),
    wellbeing: [
      {
        area: 'health',
        significant: true,
        words: 'Exhausted by noon; losing weight; walking less since swimming stopped.',
      },
      { area: 'relationships', significant: true, words: 'Has not seen the choir since May.' },
    ],
    eligible: true,
    howToChallenge: 'askAgainOrComplain',
  },
};
