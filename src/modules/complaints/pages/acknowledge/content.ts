export const acknowledgeContent = {
  title: 'Say that it has come',
  lead: 'A letter goes to the person today. It says who looks into it, and by when they are answered.',
  said: 'In their own words',
  saidNote: (day: string) => `Came on ${day}.`,
  contactName: { label: 'Who looks into it?', hint: 'The person can ask for them by this name.' },
  contactMissing: 'Enter the name of the one who looks into it.',
  respondBy: { label: 'By when do we answer?', hint: 'Agree a day with the person if you can.' },
  respondByMissing: 'Enter the date as day, month, year, like 14 12 2026.',
  send: 'Send the letter',
  done: (day: string) => `Sent. The person was told that we answer by ${day}.`,
} as const;
