import { recordOutcome } from './commands/record-outcome.ts';
import { sendLetterCommand } from './commands/send-letter.ts';
import { listLetters, readLetter } from './read-models/list-letters.ts';

export { letterView } from './pages/letter/view.ts';
export { type LetterHead, type PrintedLetter, printLetter } from './print-letter.ts';
export type { ListedLetter, ReadLetter } from './read-models/list-letters.ts';
export { readContent } from './rules/read-content.ts';
export { type SentLetter, sendLetter, sendOrOweLetter } from './send-letter.ts';

export { listLetters, readLetter, recordOutcome, sendLetterCommand };

export const lettersCommands = [sendLetterCommand, recordOutcome];
export const lettersQuestions = [listLetters, readLetter];
