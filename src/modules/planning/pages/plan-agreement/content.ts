import type { AmountUnderstood } from '../../store.ts';

export const planAgreementContent = {
  title: 'Do you agree to this plan?',
  lead: 'It is about the plan exactly as it stands. If it changes, you are asked again. You need not agree today.',
  read: 'Read the plan',
  amounts: (total: string, you: string) => `It comes to ${total} a week. You pay ${you} of it.`,
  notTold: 'You have not been told yet what you pay. You need not agree before you know.',
  state: 'Your answer',
  states: { agreed: 'I agree', notAgreed: 'I do not agree' },
  stateMissing: 'Choose whether you agree.',
  on: 'On which day was this said?',
  onWords: 'Enter the day as day, month, year, like 27 3 2026.',
  reason: 'If you do not agree, why?',
  reasonHint: 'In your own words.',
  steps: 'What was done to agree?',
  stepsHint: 'For example: we met twice, and your sister came.',
  amountUnderstood: 'Do you know how much there is, and what it is for?',
  understood: {
    yes: 'Yes',
    withHelp: 'Yes, with help from someone I trust',
    notYet: 'Not yet',
  } satisfies Record<AmountUnderstood, string>,
  amountUnderstoodMissing: 'Choose whether you know how much there is.',
  copyGivenOn: 'On which day were you given a copy?',
  send: 'Save my answer',
  saved: 'The answer is saved. If the plan changes, you are asked again.',
} as const;
