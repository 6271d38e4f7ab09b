import { pence } from '../../src/core/money/pence.ts';
import type { PersonFacts } from '../../src/modules/people/index.ts';

type Unable = 'needsAssistance' | 'causesDistress' | 'endangers' | 'takesLonger';

/** An invented person as a story needs them: who they are, what they say, what is found. Nobody is meant. */
export interface InventedPerson {
  /** What the story calls them, in full. */
  readonly name: string;
  readonly facts: PersonFacts;
  readonly call: {
    readonly callerName: string;
    readonly behind: 'person' | 'someoneForThem';
    readonly source: string;
    readonly routeOfAccess: string;
    readonly said: string;
    readonly saidToOffer: string;
  };
  readonly helpedBy: 'nobody' | 'familyOrFriend' | 'interpreter' | 'independentAdvocate';
  /** Answers to the supported self-assessment, own words among them. */
  readonly answers: Readonly<Record<string, string>>;
  readonly findings: Findings;
}

/** Someone who is eligible, and so has means to look at and a plan. */
export interface PlannedFor extends InventedPerson {
  readonly means: Means;
  readonly plan: InventedPlan;
}

export interface Findings {
  readonly carerHelpLeftOut: boolean;
  readonly fromImpairment: { readonly answer: boolean; readonly words: string };
  readonly outcomes: ReturnType<typeof findings>;
  readonly wellbeing: readonly {
    readonly area: 'dignity' | 'health' | 'control' | 'participation' | 'relationships';
    readonly significant: boolean;
    readonly words: string;
  }[];
  readonly howToChallenge: string;
}

type Means = Readonly<{
  circumstances: Readonly<{
    age: '18to24' | '25toPensionAge' | 'pensionAge';
    couple: boolean;
    children: number;
    disabilityPremium: boolean;
    enhancedDisabilityPremium: boolean;
    carerPremium: boolean;
  }>;
  capitalPence: ReturnType<typeof pence>;
  choseFullCost: boolean;
  income: readonly ReturnType<typeof income>[];
  housingCosts: readonly ReturnType<typeof cost>[];
  disabilityCosts: readonly ReturnType<typeof cost>[];
}>;

export interface InventedPlan {
  readonly whatMatters: string;
  readonly needs: readonly { readonly outcome: string; readonly words: string; readonly how: string }[];
  readonly lines: readonly PlannedLine[];
  readonly advice: string;
  readonly reasonsForDifference: string;
}

interface PlannedLine {
  readonly what: string;
  readonly howOften: string;
  readonly outcomes: readonly string[];
  readonly weeklyPence?: number;
  readonly oncePence?: number;
  readonly managedBy: 'person' | 'managedAccount' | 'council' | 'individualServiceFund';
}

export const weeklySum = (lines: readonly PlannedLine[]) =>
  lines.reduce((sum, { weeklyPence = 0 }) => sum + weeklyPence, 0);

export const income = (name: string, weeklyPence: number, leftOutPence = 0, whyLeftOut = '') => ({
  name,
  weeklyPence: pence(weeklyPence),
  leftOutPence: pence(leftOutPence),
  whyLeftOut,
});

export const cost = (name: string, weeklyPence: number) => ({ name, weeklyPence: pence(weeklyPence) });

/** Someone alone, without children and without any premium. */
export const alone = (age: '18to24' | '25toPensionAge' | 'pensionAge') => ({
  age,
  couple: false,
  children: 0,
  disabilityPremium: false,
  enhancedDisabilityPremium: false,
  carerPremium: false,
});

/** What each everyday outcome's question about the amount of help is called. */
const outcomes = {
  nutrition: 'meals',
  personalHygiene: 'washing',
  toilet: 'toilet',
  clothing: 'dressing',
  safeAtHome: 'safety',
  habitableHome: 'upkeep',
  relationships: 'people',
  workAndLearning: 'work',
  community: 'outAndAbout',
  caringForChild: 'children',
} as const;
type Outcome = keyof typeof outcomes;

/** Findings about all ten outcomes: those named are out of reach in the way and words given. */
export function findings(unable: Partial<Record<Outcome, readonly [Unable, string]>>) {
  return (Object.keys(outcomes) as Outcome[]).map((outcome) => {
    const found = unable[outcome];
    return { outcome, unable: found ? [found[0]] : [], words: found?.[1] ?? 'Manages this without help.' };
  });
}

interface Hard {
  readonly way: 'slow' | 'hurts' | 'unsafe' | 'help';
  readonly amount: 'some' | 'daily' | 'most' | 'full';
  /** How much of it people around them do. */
  readonly help?: 'little' | 'quarter' | 'half';
  readonly badDay: string;
  readonly difference: string;
}

/** A whole self-assessment: what is not said to be hard is managed alone. */
export function answers(about: {
  readonly condition: string;
  readonly helper?: string;
  readonly whatMatters: string;
  readonly hard: Partial<Record<Outcome, Hard>>;
  readonly gettingStarted?: 'nothing' | 'travelTraining';
}): Readonly<Record<string, string>> {
  const given: Record<string, string> = {
    'aboutYou.condition': about.condition,
    'aboutYou.helpWithForm': about.helper === undefined ? 'me' : 'together',
    ...(about.helper === undefined ? {} : { 'aboutYou.helper': about.helper }),
    nights: 'none',
    gettingStarted: about.gettingStarted ?? 'nothing',
    'whatMatters.words': about.whatMatters,
    'whatMatters.talkAlone': 'no',
  };
  for (const [outcome, amount] of Object.entries(outcomes)) {
    const isMine = outcome !== 'workAndLearning' && outcome !== 'caringForChild';
    const hard = about.hard[outcome as Outcome];
    given[`${outcome}.way`] = hard?.way ?? (isMine ? 'alone' : 'notMine');
    given[amount] = hard?.amount ?? 'none';
    if (hard === undefined) continue;
    if (hard.help !== undefined) given[`${amount}Help`] = hard.help;
    given[`${outcome}.badDay`] = hard.badDay;
    given[`${outcome}.difference`] = hard.difference;
  }
  return given;
}
