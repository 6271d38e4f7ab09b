const payments = (count: number) => (count === 1 ? '1 payment' : `${count.toLocaleString('en-GB')} payments`);

export const sentStatementContent = {
  title: 'Is this the right statement?',
  lead: 'Nothing has been added yet.',
  account: 'Account',
  inFile: 'In the file',
  bank: 'Bank',
  bankUnknown: 'Not said in the file',
  days: 'Days',
  dayTo: (from: string, to: string) => `${from} to ${to}`,
  opening: 'There before',
  cameIn: 'Came in',
  wentOut: 'Went out',
  closing: 'There after',
  notSaid: 'Not said in the file',
  isNew: 'New',
  isThere: 'Here already',
  payments,
  first: 'First and last payments',
  all: 'The payments',
  columns: ['Day', 'Who', 'In', 'Out'],
  between: (count: number) => `${payments(count)} between`,
  setAside: (count: number) => (count === 1 ? '1 row left out' : `${count} rows left out`),
  setAsideWhy: 'We could not take these as payments. Look whether one is missing.',
  setAsideColumns: ['Row', 'Why', 'What it says'],
  nothingNew: 'All of these payments are here already, so there is nothing to add.',
  add: (count: number) => `Add ${count === 1 ? 'this payment' : `these ${payments(count)}`}`,
  other: 'Send another file instead',
  see: 'See the payments',
  done: (added: number, there: number) =>
    there === 0
      ? `${payments(added)} added.`
      : `${payments(added)} added. ${payments(there)} ${there === 1 ? 'was' : 'were'} here already.`,
} as const;
