export const draftRunContent = {
  title: 'Start a payment run',
  lead: 'We work out who is due money by that day, and what is held and why. Nothing is sent yet.',
  payOn: {
    label: 'Which day does the money reach people?',
    hint: 'A day on which banks work, from today on. For example, 6 11 2026.',
  },
  payOnMissing: 'Enter the day as day, month, year, like 6 11 2026.',
  send: 'Work out the run',
  done: (payments: string) => `The run is worked out: ${payments}. Look it through, then send it for review.`,
} as const;
