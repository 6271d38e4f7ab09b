import { modulusCheckWords } from '../../rules/bank-details.ts';

export const checkBankDetailsContent = {
  title: (name: string) => `Check where ${name}’s money goes`,
  lead: 'Someone else entered these details. Check them with the person, then say how.',
  nothing: 'No bank details wait for a check.',
  youEntered: 'You entered these details, so someone else must check them. Ask a colleague to ring.',
  ring: 'Ring this number',
  noPhone: 'There is no number on record. Check with a letter from the bank, or in person.',
  safe: 'How to reach them safely',
  account: 'Account number ends with',
  numbers: 'The numbers',
  numbersChecked: modulusCheckWords,
  how: 'How to check',
  steps: [
    'Ring the number above. Never ring a number that came with the new details.',
    'Ask the person whether they changed their account. Do not read the number to them.',
    'Ask them for the last four figures. They must be the same as here.',
    'If anything is wrong, do not check it. Ask for the details again and tell your manager.',
  ],
  stepsWithoutPhone: [
    'See the person, or ask for a letter or statement from the bank.',
    'The last four figures on it must be the same as here.',
    'If anything is wrong, do not check it. Ask for the details again and tell your manager.',
  ],
  howChecked: { label: 'How did you check them?' },
  ways: {
    calledBackOnKnownNumber: 'I rang a number that we already had',
    checkedInPerson: 'I checked it with the person face to face',
    bankLetterSeen: 'I saw a letter or statement from the bank',
    payeeNameMatched: 'The bank said that the name matches',
  },
  howMissing: 'Choose how you checked them.',
  save: 'The details are right',
  done: 'Checked. The next payment goes to this account.',
} as const;
