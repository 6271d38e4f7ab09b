import { civilDate } from '../../src/core/calendar/civil-date.ts';
import { derekAssessed } from '../../src/modules/contributions/testing.ts';
import { answers, findings, type PlannedFor } from './invented-person.ts';

const { startsOn: _startsOn, supportWeeklyPence: _supportWeeklyPence, ...means } = derekAssessed();

/** Derek, 82, after a hip fracture: a mix of home care that the council runs and a small direct payment. */
export const derek: PlannedFor = {
  name: 'Derek Hollins',
  facts: {
    givenNames: 'Derek',
    familyName: 'Hollins',
    bornOn: civilDate('1944-02-08'),
    primarySupportReason: 'Physical support: Personal care support',
    ethnicity: 'White: English, Welsh, Scottish, Northern Irish or British',
    accommodationStatus: 'Owner occupier or shared ownership scheme',
    hasUnpaidCarer: 'yes',
    address: '3 Foundry Terrace, Ashmere (invented)',
    language: 'English',
  },
  call: {
    callerName: 'Ward 6, Ashmere General (invented)',
    behind: 'someoneForThem',
    source: 'hospital',
    routeOfAccess: 'Discharge from Hospital',
    said: 'Mr Hollins broke his hip. He goes home on Thursday and wants to manage his own stairs again.',
    saidToOffer: 'Five weeks did me good. I still cannot do my own back, or the shops.',
  },
  helpedBy: 'familyOrFriend',
  answers: answers({
    condition: 'I broke my hip. It mended, but I do not bend.',
    helper: 'My daughter Carol read it out and I answered.',
    whatMatters: 'I want to be up and shaved before the post comes, and to see the lads on a Tuesday.',
    hard: {
      personalHygiene: {
        way: 'help',
        amount: 'daily',
        badDay: 'I wash what I can reach.',
        difference: 'I smell like an old man.',
      },
      clothing: {
        way: 'help',
        amount: 'daily',
        help: 'quarter',
        badDay: 'Slippers, no socks.',
        difference: 'I will not go out like that.',
      },
      relationships: {
        way: 'slow',
        amount: 'some',
        badDay: 'The television.',
        difference: 'I miss the lads.',
      },
      community: {
        way: 'help',
        amount: 'most',
        badDay: 'Nobody comes.',
        difference: 'A week is long.',
      },
    },
  }),
  findings: {
    carerHelpLeftOut: true,
    fromImpairment: { answer: true, words: 'A broken hip, with lasting stiffness.' },
    outcomes: findings({
      personalHygiene: ['needsAssistance', 'Cannot reach his feet or back.'],
      clothing: ['needsAssistance', 'Cannot put on socks or shoes.'],
      community: ['needsAssistance', 'Cannot manage the bus.'],
    }),
    wellbeing: [
      { area: 'dignity', significant: true, words: 'Ashamed to be seen unwashed.' },
      { area: 'relationships', significant: true, words: 'Has not been to the lunch club since the fall.' },
    ],
    howToChallenge: 'askAgainOrComplain',
  },
  means,
  plan: {
    whatMatters: 'I want to be up and shaved before the post comes, and to see the lads on a Tuesday.',
    needs: [
      { outcome: 'personalHygiene', words: 'Washing, and a shave.', how: 'Home care, every morning.' },
      { outcome: 'clothing', words: 'Socks and shoes.', how: 'Home care, every morning.' },
      {
        outcome: 'community',
        words: 'The lunch club.',
        how: 'A direct payment for the club and the way there.',
      },
    ],
    lines: [
      {
        what: 'Home care, 7 hours',
        howOften: 'an hour every morning',
        outcomes: ['personalHygiene', 'clothing'],
        weeklyPence: 17_570,
        managedBy: 'council',
      },
      {
        what: 'Lunch club',
        howOften: 'Tuesdays and Fridays',
        outcomes: ['community'],
        weeklyPence: 1_700,
        managedBy: 'person',
      },
      {
        what: 'Transport to the lunch club',
        howOften: 'Tuesdays and Fridays',
        outcomes: ['community'],
        weeklyPence: 1_200,
        managedBy: 'person',
      },
      {
        what: 'Rails by the stairs, worth £95.00 and free by law',
        howOften: 'once',
        outcomes: ['personalHygiene'],
        managedBy: 'council',
      },
    ],
    advice: 'A gardening scheme for older people, and the strength class on Thursdays.',
    reasonsForDifference:
      'Derek got stronger in the five weeks, so he needs less than his first answers say; Carol does the shopping.',
  },
};
