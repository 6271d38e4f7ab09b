export const placePaymentContent = {
  title: (amount: string, payee: string) => `What was ${amount} to ${payee} for?`,
  titleIn: (amount: string, payee: string) => `What was ${amount} from ${payee}?`,
  when: (day: string) =>
    `The bank shows it on ${day}. A few words are enough, and you do not need a receipt.`,
  gone: 'This payment is not among those without a place. It may have been placed already.',
  place: { label: 'It was' },
  thought: (place: string, because: string) => `We think: ${place}. ${because}`,
  placeMissing: 'Choose what it was.',
  reason: { label: 'Anything to add?', hint: 'You can leave this empty.' },
  save: 'Save',
  done: 'Saved. Thank you.',
} as const;
