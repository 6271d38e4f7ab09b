import type { Place } from '../../rules/spending.ts';

const payments = (count: number) => (count === 1 ? '1 payment' : `${count.toLocaleString('en-GB')} payments`);

export const placePaymentsContent = {
  title: 'Payments without a place',
  lead: (count: number) => `${payments(count)} ${count === 1 ? 'is' : 'are'} not placed yet.`,
  why: 'Say what each one was for. A receipt is not needed, and nothing stops meanwhile.',
  whyStaff:
    'Choose a place for those you know and leave the rest. Ask kindly about what only the person can know.',
  empty: 'Every payment has its place.',
  emptyNext: 'New payments show here when a bank statement is added.',
  send: 'Send a bank statement',
  caption: 'Payments without a place',
  columns: ['Day and amount', 'Who', 'What we think, and why', 'What it was for'],
  moneyIn: (amount: string) => `${amount} in`,
  moneyOut: (amount: string) => `${amount} out`,
  noSuggestion: 'We do not know.',
  suggestion: (place: string, because: string) => `${place}. ${because}`,
  asked: (day: string) => `Asked. Answer by ${day}.`,
  answered: 'Answered:',
  ask: 'Ask about it',
  placeLabel: (amount: string, payee: string) => `What was ${amount}, ${payee}, for?`,
  leave: 'Leave it for now',
  nobodyNamed: 'someone the bank does not name',
  noneChosen: 'Choose a place for at least one payment.',
  save: 'Save the places',
  done: (count: number) => `Saved for ${payments(count)}.`,
  say: 'Say what it was for',
  shownFirst: (shown: number, all: number) =>
    `The first ${shown} of ${all} are shown. The rest follow once these are saved.`,
  places: {
    ownMoney: 'Own money, not from the plan',
    councilPayment: 'The council’s payment',
    contribution: 'What the person pays towards the support',
    setAside: 'Put by for tax or holiday pay',
  } satisfies Record<Exclude<Place, 'budgetLine' | 'notYetPlaced'>, string>,
} as const;
