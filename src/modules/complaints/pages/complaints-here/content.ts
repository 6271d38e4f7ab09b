import type { ComplaintKind, ComplaintOutcome } from '../../rules/answer.ts';

export const complaintKindWords = {
  complaint: 'Complaint',
  comment: 'Comment',
  compliment: 'Compliment',
  appeal: 'Appeal',
} as const satisfies Record<ComplaintKind, string>;

export const outcomeWords = {
  upheld: 'The person was right',
  partlyUpheld: 'The person was right in part',
  notUpheld: 'We do not agree',
  noted: 'Taken note of',
} as const satisfies Record<ComplaintOutcome, string>;

export const complaintsHereContent = {
  title: 'Complaints',
  lead: (late: number) =>
    late === 0 ? 'Nothing is late.' : late === 1 ? 'We are late with 1.' : `We are late with ${late}.`,
  tabsLabel: 'Which ones',
  open: 'Waiting for us',
  answered: 'Answered',
  caption: 'What came, from whom, and by when the next step is owed',
  columns: ['From', 'What', 'Came', 'Owed by', 'Next step'],
  answeredColumns: ['From', 'What', 'Came', 'Answered', 'What came of it'],
  noName: 'Someone without a name on record',
  tell: 'Say that it has come',
  answer: 'Answer it',
  noneOpen: 'Nothing waits for an answer. What people tell us comes here at once.',
  noneAnswered: 'Nothing has been answered yet.',
  countsHeading: 'Counted over the last 12 months',
  countsCaption: 'How many came, by what they are about',
  countsColumns: ['What about', 'Kind', 'How many', 'Told in time', 'What came of it'],
  noTheme: 'Nothing named',
  noAnswer: 'Not answered yet',
  noneCounted: 'Nothing came in the last 12 months.',
  theme: (code: string) => {
    const spaced = code.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return spaced.charAt(0).toUpperCase() + spaced.slice(1);
  },
} as const;
