import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" about letters. */
export const letterRefusals = {
  letterNotFound: {
    status: 404,
    words: 'There is no such letter to this person.',
    nextStep: 'Open the list of letters to them.',
  },
  letterPersonDied: {
    status: 409,
    words: 'This person has died. No letter goes to them.',
    nextStep: 'Speak to their family or executor, once and kindly.',
  },
  letterTemplateUnknown: {
    status: 422,
    words: 'There is no letter called “{template}”.',
    nextStep: 'Choose one from the list of letters.',
  },
  letterTemplateFaulty: {
    status: 409,
    words: 'The letter “{template}” cannot be sent as it is written: {fault}.',
    nextStep: 'Ask whoever keeps the council’s letters to mend it.',
  },
  letterFactsWrong: {
    status: 422,
    words: 'The letter needs other facts than it was given.',
    nextStep: 'Give what is named below, and nothing more.',
  },
  letterOutcomeNotYours: {
    status: 403,
    words: 'You can say that you have read your letter. Staff record the rest.',
    nextStep: 'Tell us if a letter did not reach you.',
  },
  letterNothingOwed: {
    status: 409,
    words: 'Nothing more is owed for this letter.',
    nextStep: 'Look at the list of letters for those that still owe a form or a language.',
  },
  letterNotAsSent: {
    status: 409,
    words: 'The words of this letter are no longer those that went out. No copy of it is made.',
    nextStep: 'Tell whoever looks after this service at the council.',
  },
  letterHasOtherLetters: {
    status: 409,
    words: 'This letter has signs in it that we cannot print as a PDF yet: {letters}',
    nextStep: 'Read it on its page, and print that page.',
  },
  letterNotPrintable: {
    status: 409,
    words: 'No PDF can be made on the computer that this service runs on.',
    nextStep: 'Read the letter on its page, and print that page.',
  },
} satisfies RefusalTable;
