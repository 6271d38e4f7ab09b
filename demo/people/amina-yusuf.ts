import { civilDate } from '../../src/core/calendar/civil-date.ts';
import { pence } from '../../src/core/money/pence.ts';
import { alone, answers, cost, findings, income, type PlannedFor } from './invented-person.ts';

/** Amina, 46, multiple sclerosis: employs Marta, keeps an account of her own. £479.13 a week, £61.15 of it hers. */
export const amina: PlannedFor = {
  name: 'Amina Yusuf',
  facts: {
    givenNames: 'Amina',
    familyName: 'Yusuf',
    bornOn: civilDate('1980-05-17'),
    primarySupportReason: 'Physical support: Personal care support',
    ethnicity: 'Black, Black British, Caribbean or African: African',
    accommodationStatus: 'Tenant: Local authority or other social housing provider',
    hasUnpaidCarer: 'no',
    address: '12 Lakeside Walk, Ashmere (invented)',
    language: 'English',
  },
  call: {
    callerName: 'Amina Yusuf',
    behind: 'person',
    source: 'self',
    routeOfAccess: 'Community / Other route',
    said: 'My hands have got worse since the winter. I burned myself on Sunday. I would like to swim again, it is the one thing that keeps me going.',
    saidToOffer: 'Yes. Can I do it on my phone, in bits?',
  },
  helpedBy: 'nobody',
  answers: answers({
    condition: 'Multiple sclerosis since 2011. My hands and my balance.',
    whatMatters: 'To swim, to eat what I choose, and to know who has the key to my door.',
    hard: {
      nutrition: {
        way: 'unsafe',
        amount: 'full',
        badDay: 'I do not cook at all.',
        difference: 'I burn myself, so I eat cold things.',
      },
      personalHygiene: {
        way: 'help',
        amount: 'full',
        badDay: 'I wash at the sink, sitting down.',
        difference: 'I do not feel like myself.',
      },
      clothing: {
        way: 'slow',
        amount: 'daily',
        badDay: 'Buttons are not possible.',
        difference: 'I wear the same three things.',
      },
      safeAtHome: {
        way: 'unsafe',
        amount: 'daily',
        badDay: 'I hold on to the walls.',
        difference: 'I am afraid of the kettle.',
      },
      habitableHome: {
        way: 'help',
        amount: 'full',
        badDay: 'It waits.',
        difference: 'I do not let people in.',
      },
      community: {
        way: 'help',
        amount: 'full',
        badDay: 'I stay in.',
        difference: 'I have not swum since February.',
      },
    },
  }),
  findings: {
    carerHelpLeftOut: true,
    fromImpairment: { answer: true, words: 'Multiple sclerosis since 2011.' },
    outcomes: findings({
      nutrition: ['endangers', 'Two burns this year; weak grip.'],
      personalHygiene: ['needsAssistance', 'Cannot get in or out of the shower alone.'],
      clothing: ['takesLonger', 'Forty minutes, and buttons not at all.'],
      safeAtHome: ['endangers', 'Fell against the door in March.'],
      habitableHome: ['needsAssistance', 'Cannot lift or clean.'],
      community: ['needsAssistance', 'Needs someone at the pool.'],
    }),
    wellbeing: [
      {
        area: 'health',
        significant: true,
        words: 'Swimming eases the stiffness; without it she sleeps badly.',
      },
      { area: 'control', significant: true, words: 'Wants to choose who comes in, and when.' },
    ],
    howToChallenge: 'askAgainOrComplain',
  },
  means: {
    circumstances: alone('25toPensionAge'),
    capitalPence: pence(386_000),
    choseFullCost: false,
    income: [
      income('Employment and Support Allowance', 14_590),
      income('Personal Independence Payment, daily living', 7_670),
    ],
    housingCosts: [],
    disabilityCosts: [
      cost('Community alarm', 580),
      cost('Laundry', 425),
      cost('Extra heating', 960),
      cost('Wheelchair upkeep', 835),
      cost('Gardener', 800),
      cost('Chiropody', 500),
    ],
  },
  plan: {
    whatMatters: 'To swim, to eat what I choose, and to know who has the key to my door.',
    needs: [
      { outcome: 'nutrition', words: 'Hot food without burns.', how: 'Marta cooks with her.' },
      { outcome: 'personalHygiene', words: 'A shower each morning.', how: 'Marta; the agency at weekends.' },
      { outcome: 'clothing', words: 'To be dressed by nine.', how: 'Marta; the agency at weekends.' },
      {
        outcome: 'safeAtHome',
        words: 'The kitchen and the bathroom.',
        how: 'Marta is there at those times.',
      },
      { outcome: 'habitableHome', words: 'A home she can ask people into.', how: 'Marta, Thursdays.' },
      { outcome: 'community', words: 'The pool on Tuesdays.', how: 'Swimming, and two taxis.' },
    ],
    lines: [
      {
        what: 'Marta, personal assistant, 21 hours with every cost of an employer',
        howOften: 'three hours a day',
        outcomes: ['nutrition', 'personalHygiene', 'clothing', 'safeAtHome', 'habitableHome'],
        weeklyPence: 33_853,
        managedBy: 'person',
      },
      {
        what: 'Weekend help from Brightside Homecare, 4 hours',
        howOften: 'Saturday and Sunday mornings',
        outcomes: ['personalHygiene', 'clothing'],
        weeklyPence: 10_560,
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
        what: 'Taxis to the pool',
        howOften: 'Tuesdays, there and back',
        outcomes: ['community'],
        weeklyPence: 1_400,
        managedBy: 'person',
      },
      {
        what: 'For days when things go wrong',
        howOften: 'kept in hand',
        outcomes: ['safeAtHome'],
        weeklyPence: 1_200,
        managedBy: 'person',
      },
    ],
    advice: 'The pool has a hoist and a quiet hour. The MS nurse can look at the stiffness again.',
    reasonsForDifference:
      'The first figure prices home care by the hour. Amina employs Marta for more hours, with every cost of an employer in it.',
  },
};
