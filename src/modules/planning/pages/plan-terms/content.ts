import type { DirectPaymentEvery } from '../../store.ts';

export const planTermsContent = {
  title: 'When it starts',
  startsOn: 'On which day does the support start?',
  startsOnHint: 'For example, 27 3 2026.',
  startsOnWords: 'Enter the day as day, month, year, like 27 3 2026.',
  every: 'How often does money come?',
  everyHint: 'Only where some of it is a direct payment or in a managed account.',
  everies: { week: 'Every week', fourWeeks: 'Every 4 weeks' } satisfies Record<DirectPaymentEvery, string>,
  none: 'No money is paid out',
  everyMissing: 'Choose how often money comes.',
  changed: 'The start is not known any more. Open this page again.',
  save: 'Save',
  saved: 'The start is saved.',
} as const;
