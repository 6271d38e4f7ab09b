export const agreementContent = {
  title: 'Draw up the agreement',
  lead: 'It is made from the plan that was signed off and from what the person chose. It pays nothing until it is started.',
  payMode: 'How is what they pay taken?',
  payModes: { gross: 'All is paid out, and they get a bill', net: 'It is kept back from each payment' },
  payModeMissing: 'Choose how what they pay is taken.',
  from: 'From which part of the budget is it taken?',
  froms: { directPayment: 'The direct payment', otherPart: 'Another part' },
  fromMissing: 'Choose one part of the budget.',
  firstPaymentOn: 'From which day does the money pay for support?',
  dateWords: 'Enter the day as day, month, year, like 27 3 2026.',
  send: 'Draw it up',
  done: 'The agreement is drawn up. Now it can be signed.',
} as const;
