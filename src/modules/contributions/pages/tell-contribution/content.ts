import type { HowTold } from '../../store.ts';

export const tellContributionContent = {
  title: 'They were told what they pay',
  lead: (amount: string, day: string) => `It is ${amount} a week from ${day}.`,
  why: 'People are told before they agree to a plan.',
  toldOn: 'On which day were they told?',
  toldOnWords: 'Enter the day as day, month, year, like 27 3 2026.',
  how: 'How were they told?',
  ways: {
    inPerson: 'In person',
    byPhone: 'By phone',
    letter: 'By letter',
    online: 'Online',
  } satisfies Record<HowTold, string>,
  letterHint: 'The letter goes out when you record this.',
  howMissing: 'Choose how they were told.',
  send: 'Record it',
  done: 'It is recorded that they were told.',
} as const;
