import { civilDate } from '../../src/core/calendar/civil-date.ts';
import { pence } from '../../src/core/money/pence.ts';
import { alone, answers, cost, findings, income, type PlannedFor } from './invented-person.ts';

/** Priya, 24, learning disability: an independent advocate at her side, a managed account, a plan to be signed off. */
export const priya: PlannedFor = {
  name: 'Priya Raman',
  facts: {
    givenNames: 'Priya',
    familyName: 'Raman',
    bornOn: civilDate('2002-03-21'),
    primarySupportReason: 'Learning disability support',
    ethnicity: 'Asian or Asian British: Indian',
    accommodationStatus: 'Settled mainstream housing with family or friends',
    hasUnpaidCarer: 'yes',
    address: '41 Orchard Rise, Ashmere (invented)',
    language: 'English',
    contactFormat: 'Easy read, with pictures',
  },
  call: {
    callerName: 'Ashmere College (invented)',
    behind: 'someoneForThem',
    source: 'voluntaryOrganisation',
    routeOfAccess: 'Planned Entry (Transition)',
    said: 'Priya finishes college in the summer. She wants to work with animals and to go on the bus by herself.',
    saidToOffer: 'Yes. I want Sam to be there.',
  },
  helpedBy: 'independentAdvocate',
  answers: answers({
    condition: 'A learning disability. Reading and money are hard.',
    helper: 'Sam, my independent advocate.',
    whatMatters: 'The farm. My own bus. Saturday with my friends, without Mum.',
    gettingStarted: 'travelTraining',
    hard: {
      nutrition: {
        way: 'unsafe',
        amount: 'daily',
        help: 'half',
        badDay: 'Crisps.',
        difference: 'I am not allowed to cook.',
      },
      safeAtHome: {
        way: 'unsafe',
        amount: 'daily',
        help: 'half',
        badDay: 'I let people in.',
        difference: 'Mum does not leave me.',
      },
      relationships: {
        way: 'help',
        amount: 'most',
        badDay: 'I am on my tablet.',
        difference: 'I miss college.',
      },
      workAndLearning: {
        way: 'help',
        amount: 'most',
        badDay: 'Nothing to do.',
        difference: 'I want a job.',
      },
      community: {
        way: 'help',
        amount: 'full',
        badDay: 'I stay in my room.',
        difference: 'Mum takes me everywhere.',
      },
    },
  }),
  findings: {
    carerHelpLeftOut: true,
    fromImpairment: { answer: true, words: 'A learning disability.' },
    outcomes: findings({
      nutrition: ['endangers', 'Left the gas on twice.'],
      safeAtHome: ['endangers', 'Opens the door to anyone.'],
      workAndLearning: ['needsAssistance', 'Needs someone beside her to learn a task.'],
      community: ['needsAssistance', 'Has never been on a bus alone.'],
    }),
    wellbeing: [
      { area: 'participation', significant: true, words: 'Wants to work; has no place after college.' },
    ],
    howToChallenge: 'askAgainOrComplain',
  },
  means: {
    circumstances: alone('18to24'),
    capitalPence: pence(90_000),
    choseFullCost: false,
    income: [
      income('Universal Credit', 12_050),
      income('Personal Independence Payment, daily living', 7_670),
    ],
    housingCosts: [cost('Board at home', 3_000)],
    disabilityCosts: [
      cost('Phone that finds her way', 360),
      cost('Clothes that wear out', 600),
      cost('A friend’s ticket', 1_400),
    ],
  },
  plan: {
    whatMatters: 'The farm. My own bus. Saturday with my friends, without Mum.',
    needs: [
      { outcome: 'nutrition', words: 'To cook safely.', how: 'Her personal assistant cooks with her.' },
      {
        outcome: 'safeAtHome',
        words: 'The door and the cooker.',
        how: 'Her personal assistant practises with her.',
      },
      { outcome: 'workAndLearning', words: 'Work with animals.', how: 'Three days at the farm.' },
      { outcome: 'community', words: 'The bus, alone.', how: 'Travel training.' },
    ],
    lines: [
      {
        what: 'Days at the city farm',
        howOften: 'Mondays, Wednesdays and Thursdays',
        outcomes: ['workAndLearning'],
        weeklyPence: 19_800,
        managedBy: 'managedAccount',
      },
      {
        what: 'Personal assistant, 10 hours with every cost of an employer',
        howOften: 'two evenings and Saturday',
        outcomes: ['nutrition', 'safeAtHome', 'community'],
        weeklyPence: 16_120,
        managedBy: 'managedAccount',
      },
      {
        what: 'Fee of the managed account, £15.00 every four weeks',
        howOften: 'every four weeks',
        outcomes: ['workAndLearning'],
        weeklyPence: 375,
        managedBy: 'managedAccount',
      },
      {
        what: 'Travel training',
        howOften: 'once, over ten weeks',
        outcomes: ['community'],
        oncePence: 48_000,
        managedBy: 'managedAccount',
      },
    ],
    advice:
      'A supported internship starts in January. Her mother can ask for a carer’s assessment of her own.',
    reasonsForDifference:
      'The first figure does not know the price of the farm. Travel training is paid once, so that the taxi can stop.',
  },
};
