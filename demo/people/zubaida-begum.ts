import { civilDate } from '../../src/core/calendar/civil-date.ts';
import { pence } from '../../src/core/money/pence.ts';
import { alone, answers, cost, findings, income, type PlannedFor } from './invented-person.ts';

/** Zubaida, 71, speaks Urdu; her son Imran, in the next street, is her nominated person. */
export const zubaida: PlannedFor = {
  name: 'Zubaida Begum',
  facts: {
    givenNames: 'Zubaida',
    familyName: 'Begum',
    bornOn: civilDate('1955-01-09'),
    primarySupportReason: 'Physical support: Personal care support',
    ethnicity: 'Asian or Asian British: Pakistani',
    accommodationStatus: 'Tenant: Private landlord',
    hasUnpaidCarer: 'yes',
    address: '27 Cotton Street, Ashmere (invented)',
    language: 'Urdu',
  },
  call: {
    callerName: 'Imran Begum',
    behind: 'someoneForThem',
    source: 'familyOrFriend',
    routeOfAccess: 'Community / Other route',
    said: 'My mother needs help to wash and dress. My daughter is 12 and she has been interpreting at the surgery. That is not right for her. Please bring someone who speaks Urdu.',
    saidToOffer: 'Yes, if a woman comes who speaks Urdu, and not my granddaughter. (Said in Urdu.)',
  },
  helpedBy: 'interpreter',
  answers: answers({
    condition: 'Arthritis in both hands and knees, and diabetes.',
    helper: 'An interpreter from the council, in Urdu, by phone.',
    whatMatters: 'To cook with my own hands again, to pray clean, and to see the women on a Wednesday.',
    hard: {
      nutrition: {
        way: 'hurts',
        amount: 'daily',
        help: 'quarter',
        badDay: 'Bread and tea.',
        difference: 'My sugar goes up and down.',
      },
      personalHygiene: {
        way: 'help',
        amount: 'full',
        badDay: 'I cannot wash before prayer.',
        difference: 'It weighs on me.',
      },
      clothing: {
        way: 'hurts',
        amount: 'daily',
        badDay: 'My daughter-in-law comes, or I wait.',
        difference: 'I wait for others.',
      },
      community: {
        way: 'help',
        amount: 'most',
        badDay: 'I see nobody.',
        difference: 'I miss the women’s group.',
      },
    },
  }),
  findings: {
    carerHelpLeftOut: true,
    fromImpairment: { answer: true, words: 'Rheumatoid arthritis and diabetes.' },
    outcomes: findings({
      nutrition: ['causesDistress', 'Great pain when lifting a pan.'],
      personalHygiene: ['needsAssistance', 'Cannot wash her lower body.'],
      clothing: ['causesDistress', 'Great pain above shoulder height.'],
      community: ['needsAssistance', 'Cannot get to the group alone.'],
    }),
    wellbeing: [
      { area: 'dignity', significant: true, words: 'To wash before prayer is what matters most to her.' },
    ],
    howToChallenge: 'askAgainOrComplain',
  },
  means: {
    circumstances: alone('pensionAge'),
    capitalPence: pence(214_000),
    choseFullCost: false,
    income: [
      income('State Pension', 16_820),
      income('Pension Credit', 6_980),
      income('Attendance Allowance', 7_670),
    ],
    housingCosts: [cost('Council tax', 890)],
    disabilityCosts: [
      cost('Community alarm', 580),
      cost('Laundry', 625),
      cost('Food for diabetes', 1_200),
      cost('Extra heating', 950),
      cost('Chiropody', 650),
      cost('Taxis to the clinic', 1_000),
    ],
  },
  plan: {
    whatMatters: 'To cook with my own hands again, to pray clean, and to see the women on a Wednesday.',
    needs: [
      { outcome: 'nutrition', words: 'To cook without pain.', how: 'Home care, beside her at the stove.' },
      {
        outcome: 'personalHygiene',
        words: 'To wash before prayer.',
        how: 'Home care, mornings and evenings.',
      },
      { outcome: 'clothing', words: 'To dress each morning.', how: 'Home care, mornings.' },
      { outcome: 'community', words: 'The women’s group.', how: 'A taxi on Wednesdays.' },
    ],
    lines: [
      {
        what: 'Home care by someone who speaks Urdu, 10 hours',
        howOften: 'mornings and evenings',
        outcomes: ['nutrition', 'personalHygiene', 'clothing'],
        weeklyPence: 24_800,
        managedBy: 'person',
      },
      {
        what: 'Women’s group',
        howOften: 'Wednesdays',
        outcomes: ['community'],
        weeklyPence: 1_200,
        managedBy: 'person',
      },
      {
        what: 'Taxi to the women’s group',
        howOften: 'Wednesdays',
        outcomes: ['community'],
        weeklyPence: 900,
        managedBy: 'person',
      },
    ],
    advice:
      'The diabetes nurse has a class in Urdu. Someone will talk to the family about the granddaughter.',
    reasonsForDifference: 'An agency with Urdu speakers costs more than the first figure counts on.',
  },
};
