import type { RiskResult } from '../../rules/gate.ts';

export const helpWithMoneyContent = {
  title: 'A talk about what could go wrong',
  lead: 'It leads to help, and never to a “no”. Talk about what could go wrong, what they would do, and what help they want.',
  due: (day: string) => `This is owed by ${day}.`,
  completedOn: 'On which day did you talk?',
  dateWords: 'Enter the day as day, month, year, like 27 3 2026.',
  result: 'How much help do they need?',
  results: {
    managesAlone: 'None: they manage alone',
    managesWithHelp: 'Some: they manage with help',
    needsMoreHelp: 'More help than they have now',
  } satisfies Record<RiskResult, string>,
  resultMissing: 'Choose how much help they need.',
  help: 'What help was agreed?',
  helpHint: 'One kind of help on each line. For example: Tallywell does the payslips.',
  save: 'Save',
  saved: 'The talk and the help are on record.',
} as const;
