import { civilDate } from '../../src/core/calendar/civil-date.ts';
import { answers, findings, type InventedPerson } from './invented-person.ts';

/** Sheila, 77: found not eligible, with advice and a day on which she is rung again. */
export const sheila: InventedPerson = {
  name: 'Sheila Novak',
  facts: {
    givenNames: 'Sheila',
    familyName: 'Novak',
    bornOn: civilDate('1949-07-12'),
    primarySupportReason: 'Physical support: Access and mobility only',
    ethnicity: 'White: Any other White background',
    accommodationStatus: 'Sheltered housing, extra care housing or other sheltered housing',
    hasUnpaidCarer: 'no',
    address: '9 Almond Court, Ashmere (invented)',
    language: 'English',
  },
  call: {
    callerName: 'Sheila Novak',
    behind: 'person',
    source: 'self',
    routeOfAccess: 'Community / Other route',
    said: 'The housework is beyond me since my knee. I am all right otherwise, thank you.',
    saidToOffer: 'If it is no trouble.',
  },
  helpedBy: 'nobody',
  answers: answers({
    condition: 'A bad knee.',
    whatMatters: 'A clean kitchen, and my bridge on Fridays.',
    hard: {
      habitableHome: {
        way: 'hurts',
        amount: 'some',
        badDay: 'I leave the floors.',
        difference: 'I do not like it, but I manage.',
      },
    },
  }),
  findings: {
    carerHelpLeftOut: true,
    fromImpairment: { answer: true, words: 'Arthritis in the left knee.' },
    outcomes: findings({ habitableHome: ['causesDistress', 'Floors and windows hurt her knee.'] }),
    wellbeing: [{ area: 'health', significant: false, words: '' }],
    howToChallenge: 'askAgainOrComplain',
  },
};

export const sheilaWasTold = {
  reasons:
    'The law says someone qualifies when a condition or illness stops them doing at least two of ten everyday things, and this badly affects their life. We found this for one. We are not saying things are easy.',
  advice:
    'Age Ashmere (invented) has cleaners who are checked, from £14.50 an hour. Your doctor can refer you for the knee. If things change, or you think we are wrong, ask us to look again.',
};
