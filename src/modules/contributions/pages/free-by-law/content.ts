export const freeByLawContent = {
  title: 'This support is free by law',
  lead: 'Nobody is asked about their money. They pay nothing.',
  charging: 'Why is it free?',
  kinds: {
    carersOwnSupport: 'It is a carer’s own support',
    reablement: 'It is reablement, within the time that the law says',
    section117: 'It is after-care under section 117',
  },
  chargingMissing: 'Choose why it is free.',
  startsOn: 'From which day?',
  startsOnWords: 'Enter the day as day, month, year, like 27 3 2026.',
  send: 'Record that it is free',
  done: 'It is recorded that this support is free by law.',
} as const;
