import { civilDate } from '../../src/core/calendar/civil-date.ts';
import { pence } from '../../src/core/money/pence.ts';
import { alone, answers, cost, findings, income, type PlannedFor } from './invented-person.ts';

/** Whom a walk may be about: one after the other, and then again from the first. All are invented. */
const people = [
  ['Grace', 'Okonkwo', '1979-03-14', 'Black, Black British, Caribbean or African: African'],
  ['Colin', 'Prentice', '1968-11-02', 'White: English, Welsh, Scottish, Northern Irish or British'],
  ['Nasreen', 'Akhtar', '1984-06-23', 'Asian or Asian British: Pakistani'],
  ['Teresa', 'Doyle', '1972-01-30', 'White: Irish'],
  ['Winston', 'Blake', '1966-08-19', 'Black, Black British, Caribbean or African: Caribbean'],
  ['Mei', 'Tan', '1990-04-07', 'Asian or Asian British: Chinese'],
] as const;

/** The person of the walk with this number, counted from 0: multiple sclerosis, a flat, a sister two streets away. */
export function walkPerson(number: number): PlannedFor {
  const chosen = people[number % people.length] ?? people[0];
  const [givenNames, familyName, bornOn, ethnicity] = chosen;
  const name = `${givenNames} ${familyName}`;
  return {
    name,
    facts: {
      givenNames,
      familyName,
      bornOn: civilDate(bornOn),
      ethnicity,
      primarySupportReason: 'Physical support: Personal care support',
      accommodationStatus: 'Tenant: Local authority or other social housing provider',
      hasUnpaidCarer: 'yes',
      address: 'A flat in Millbrook Lane, Ashmere (invented)',
      language: 'English',
    },
    call: {
      callerName: name,
      behind: 'person',
      source: 'self',
      routeOfAccess: 'Community / Other route',
      said: 'I have MS and I am falling behind with everything. I missed my own swim class three weeks running because I could not get dressed in time.',
      saidToOffer: 'Yes please. I would rather fill it in at home, in my own time.',
    },
    helpedBy: 'nobody',
    answers: walkAnswers,
    findings: walkFindings,
    means: walkMeans,
    plan: walkPlan,
  };
}

const walkAnswers = answers({
  condition: 'Multiple sclerosis. Good days and bad days, more bad ones since the spring.',
  whatMatters: 'I want to swim on Tuesdays, sing on Thursdays, and decide for myself when I get up.',
  hard: {
    nutrition: {
      way: 'unsafe',
      amount: 'daily',
      help: 'quarter',
      badDay: 'Toast, or nothing until my sister comes.',
      difference: 'I have lost weight and I am tired by noon.',
    },
    personalHygiene: {
      way: 'help',
      amount: 'full',
      badDay: 'I stay in bed.',
      difference: 'I do not like people to see me like that.',
    },
    clothing: {
      way: 'slow',
      amount: 'daily',
      badDay: 'It takes an hour and then I need to lie down.',
      difference: 'I miss the class, the bus, the morning.',
    },
    safeAtHome: {
      way: 'unsafe',
      amount: 'daily',
      badDay: 'I have fallen twice on the step.',
      difference: 'I am frightened of the bathroom.',
    },
    habitableHome: {
      way: 'help',
      amount: 'full',
      badDay: 'Nothing gets done.',
      difference: 'I stopped asking people round.',
    },
    relationships: {
      way: 'slow',
      amount: 'most',
      badDay: 'I do not answer the phone.',
      difference: 'I used to see the choir every week.',
    },
    community: {
      way: 'help',
      amount: 'full',
      badDay: 'I do not go out.',
      difference: 'Swimming is what keeps me walking.',
    },
  },
});

const walkFindings: PlannedFor['findings'] = {
  carerHelpLeftOut: true,
  fromImpairment: { answer: true, words: 'Multiple sclerosis, confirmed by a neurologist in 2016.' },
  outcomes: findings({
    nutrition: ['endangers', 'Drops hot pans; has lost 6 kg since spring.'],
    personalHygiene: ['needsAssistance', 'Cannot step into the bath alone.'],
    clothing: ['takesLonger', 'An hour to dress, then must rest.'],
    safeAtHome: ['endangers', 'Two falls on the step since June.'],
    habitableHome: ['needsAssistance', 'Cannot clean or change a bed.'],
    relationships: ['takesLonger', 'Too tired to keep in touch; has not seen the choir since May.'],
    community: ['needsAssistance', 'Needs someone along to get to the pool and to choir.'],
  }),
  wellbeing: [
    {
      area: 'health',
      significant: true,
      words: 'Exhausted by noon; losing weight; walking less since swimming stopped.',
    },
    { area: 'relationships', significant: true, words: 'Misses the choir and the people in it.' },
  ],
  howToChallenge: 'askAgainOrComplain',
};

const walkMeans: PlannedFor['means'] = {
  circumstances: alone('25toPensionAge'),
  capitalPence: pence(412_000),
  choseFullCost: false,
  income: [
    income('Employment and Support Allowance', 14_590),
    income('Personal Independence Payment, daily living', 7_670),
    income('Personal Independence Payment, mobility', 3_030, 3_030, 'The law leaves it out.'),
  ],
  housingCosts: [],
  disabilityCosts: [cost('Community alarm', 580), cost('Laundry', 425), cost('Extra heating', 390)],
};

/** What a week of the personal assistant costs, and what for: an employer pays more than wages. */
export const assistantCosts = [
  ['wages, 16 hours at £13.60', 21_760],
  ['cover for holidays', 2_626],
  ['pension', 293],
  ['payroll service', 450],
  ['insurance', 150],
  ['DBS check', 95],
  ['put by for when the job ends', 418],
] as const;

const walkPlan: PlannedFor['plan'] = {
  whatMatters:
    'Swim on Tuesdays, sing on Thursdays, and get up when I choose. I want the same two people helping me, not a different face each day.',
  needs: [
    {
      outcome: 'nutrition',
      words: 'A hot meal that is safe to make.',
      how: 'A personal assistant cooks along.',
    },
    {
      outcome: 'personalHygiene',
      words: 'Help in and out of the bath.',
      how: 'A personal assistant, mornings.',
    },
    {
      outcome: 'clothing',
      words: 'Help to dress, so that the morning is not lost.',
      how: 'A personal assistant, mornings.',
    },
    {
      outcome: 'safeAtHome',
      words: 'The step and the bathroom.',
      how: 'A rail was fitted; someone is there in the mornings.',
    },
    { outcome: 'habitableHome', words: 'Cleaning and bed linen.', how: 'Home care on Saturdays.' },
    {
      outcome: 'relationships',
      words: 'Seeing the people from choir again.',
      how: 'Taxis to choir on Thursdays.',
    },
    {
      outcome: 'community',
      words: 'Getting to the pool and to choir.',
      how: 'Taxis, and the personal assistant at the pool.',
    },
  ],
  lines: [
    {
      what: 'Personal assistant, 16 hours with every cost of an employer',
      howOften: 'weekday mornings and Tuesday afternoon',
      outcomes: ['nutrition', 'personalHygiene', 'clothing', 'safeAtHome', 'community'],
      weeklyPence: assistantCosts.reduce((sum, [, weeklyPence]) => sum + weeklyPence, 0),
      managedBy: 'person',
    },
    {
      what: 'Swimming',
      howOften: 'Tuesdays',
      outcomes: ['community'],
      weeklyPence: 900,
      managedBy: 'person',
    },
    {
      what: 'Taxis to the pool and to choir',
      howOften: 'two journeys there and back',
      outcomes: ['community', 'relationships'],
      weeklyPence: 2_800,
      managedBy: 'person',
    },
    {
      what: 'For days when things go wrong',
      howOften: 'kept in hand',
      outcomes: ['safeAtHome'],
      weeklyPence: 1_200,
      managedBy: 'person',
    },
    {
      what: 'Home care, 3 hours',
      howOften: 'Saturdays',
      outcomes: ['habitableHome', 'personalHygiene'],
      weeklyPence: 7_530,
      managedBy: 'council',
    },
  ],
  advice:
    'The MS nurse runs a fatigue course in autumn. The library delivers. If the bathroom is still frightening after the rail, ask for the occupational therapist.',
  reasonsForDifference:
    'The first figure comes from answers, and the plan from what things cost. The plan also keeps £12.00 a week in hand for bad days, which the first figure has nothing for.',
};
