import { type Pence, pence } from '../src/core/money/pence.ts';
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
  readonly plan: InventedPlan;
  readonly bank: {
    readonly accountName: string;
    readonly ownWords: string;
    readonly ownContributionPence: Pence;
  };
}

export interface InventedPlan {
  readonly means: {
    readonly circumstances: {
      readonly age: '18to24' | '25toPensionAge' | 'pensionAge';
      readonly couple: boolean;
      readonly children: number;
      readonly disabilityPremium: boolean;
      readonly enhancedDisabilityPremium: boolean;
      readonly carerPremium: boolean;
    };
    readonly capitalPence: Pence;
    readonly choseFullCost: boolean;
    readonly income: readonly {
      readonly name: string;
      readonly weeklyPence: Pence;
      readonly leftOutPence: Pence;
      readonly whyLeftOut: string;
    }[];
    readonly housingCosts: readonly { readonly name: string; readonly weeklyPence: Pence }[];
    readonly disabilityCosts: readonly { readonly name: string; readonly weeklyPence: Pence }[];
  };
  readonly whatMatters: string;
  readonly needs: readonly { readonly outcome: string; readonly words: string; readonly how: string }[];
  readonly lines: readonly {
    readonly what: string;
    readonly howOften: string;
    readonly outcomes: readonly string[];
    readonly weeklyPence: Pence;
    readonly managedBy: 'person' | 'managedAccount' | 'council' | 'individualServiceFund';
  }[];
  readonly advice: string;
  readonly reasonsForDifference: string;
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
    washing: 'full',
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
    people: 'most',
    'relationships.badDay': 'I do not answer the phone.',
    'relationships.difference': 'I used to see the choir every week.',
    'workAndLearning.way': 'notMine',
    work: 'none',
    'community.way': 'help',
    outAndAbout: 'full',
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
  plan: {
    means: {
      circumstances: {
        age: '25toPensionAge',
        couple: false,
        children: 0,
        disabilityPremium: false,
        enhancedDisabilityPremium: false,
        carerPremium: false,
      },
      capitalPence: pence(412_000),
      choseFullCost: false,
      income: [
        {
          name: 'Employment and Support Allowance',
          weeklyPence: pence(14_590),
          leftOutPence: pence(0),
          whyLeftOut: '',
        },
        {
          name: 'Personal Independence Payment, daily living',
          weeklyPence: pence(7_670),
          leftOutPence: pence(0),
          whyLeftOut: '',
        },
        {
          name: 'Personal Independence Payment, mobility',
          weeklyPence: pence(3_030),
          leftOutPence: pence(3_030),
          whyLeftOut: 'The law leaves mobility out.',
        },
      ],
      housingCosts: [],
      disabilityCosts: [
        { name: 'Community alarm', weeklyPence: pence(580) },
        { name: 'Laundry', weeklyPence: pence(425) },
        { name: 'Extra heating', weeklyPence: pence(390) },
      ],
    },
    whatMatters:
      'Swim on Tuesdays, sing on Thursdays, and get up when I choose. I want the same two people helping me, not a different face each day.',
    needs: [
      {
        outcome: 'nutrition',
        words: 'A hot meal that is safe to make.',
        how: 'Her personal assistant cooks with her.',
      },
      {
        outcome: 'personalHygiene',
        words: 'Help in and out of the bath.',
        how: 'Her personal assistant, mornings.',
      },
      {
        outcome: 'clothing',
        words: 'Help to dress, so that the morning is not lost.',
        how: 'Her personal assistant, mornings.',
      },
      {
        outcome: 'safeAtHome',
        words: 'The step and the bathroom.',
        how: 'A rail was fitted; someone is there in the mornings.',
      },
      { outcome: 'habitableHome', words: 'Cleaning and bed linen.', how: 'Home care on Saturdays.' },
      {
        outcome: 'community',
        words: 'Getting to the pool and to choir.',
        how: 'Taxis, and her personal assistant at the pool.',
      },
    ],
    lines: [
      {
        what: 'Personal assistant, 16 hours with every cost of an employer',
        howOften: 'weekday mornings and Tuesday afternoon',
        outcomes: ['nutrition', 'personalHygiene', 'clothing', 'safeAtHome', 'community'],
        weeklyPence: pence(25_792),
        managedBy: 'person',
      },
      {
        what: 'Swimming',
        howOften: 'Tuesdays',
        outcomes: ['community'],
        weeklyPence: pence(900),
        managedBy: 'person',
      },
      {
        what: 'Taxis to the pool and to choir',
        howOften: 'two journeys there and back',
        outcomes: ['community'],
        weeklyPence: pence(2_800),
        managedBy: 'person',
      },
      {
        what: 'For days when things go wrong',
        howOften: 'kept in hand',
        outcomes: ['safeAtHome'],
        weeklyPence: pence(1_200),
        managedBy: 'person',
      },
      {
        what: 'Home care, 3 hours',
        howOften: 'Saturdays',
        outcomes: ['habitableHome', 'personalHygiene'],
        weeklyPence: pence(7_530),
        managedBy: 'council',
      },
    ],
    advice:
      'The MS nurse runs a fatigue course in autumn. The library delivers. If the bathroom is still frightening after the rail, ask for the occupational therapist.',
    reasonsForDifference:
      'The first figure prices home care by the hour. Grace employs one personal assistant for the same mornings and the pool, and keeps a little in hand for bad days.',
  },
  bank: {
    accountName: 'Grace Okonkwo',
    ownWords: 'I want to choose who comes into my home, and to see the money.',
    ownContributionPence: pence(35_280),
  },
};
