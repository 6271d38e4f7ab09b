import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" that the rules of contact and screening can say. */
export const referralRefusals = {
  contactFaulty: {
    status: 422,
    words: 'The contact cannot be kept as it is.',
    nextStep: 'What you entered is kept. Complete what is named below.',
  },
  toldAboutPerson: {
    status: 403,
    words: 'This caller has no agreement or authority, so nothing about the person may be told to them.',
    nextStep:
      'Give general information only, write down what they say, and act on it. Ask the person whether they agree.',
  },
  notEligibleAtScreening: {
    status: 409,
    words:
      'Nobody can be found "not eligible" at first contact: the law decides that only after an assessment.',
    nextStep: 'Offer an assessment, or give information and advice with a day of follow-up.',
  },
  screeningFaulty: {
    status: 422,
    words: 'The outcome cannot be recorded as it is.',
    nextStep: 'What you entered is kept. Complete what is named below.',
  },
  followUpTooLate: {
    status: 422,
    words: 'Someone who is signposted is contacted again after today and no later than {latest}.',
    nextStep: 'Choose a day up to {latest}.',
  },
  assessmentStillOwed: {
    status: 409,
    words: 'This person said no to an assessment, and the council still owes one: {why}.',
    nextStep: 'Carry out the assessment, with an independent advocate where one is needed.',
  },
  notYetKnown: {
    status: 409,
    words: 'A reassessment is for someone who already has a plan or support here.',
    nextStep: 'Offer an assessment instead.',
  },
  alreadyKnown: {
    status: 409,
    words: 'This person already has a plan or support here, so first screening does not apply to them.',
    nextStep: 'Record a reassessment, with what has changed. They need not start again.',
  },
  contactByOther: {
    status: 422,
    words:
      'Staff enter a contact as a call or a letter; everyone else makes it for themselves or for someone.',
    nextStep: 'Choose who made this contact again.',
  },
  contactPersonTwice: {
    status: 422,
    words: 'This gives both a person on record and facts of a new one.',
    nextStep: 'Give one of the two: the record’s id, or what is known of someone new.',
  },
  contactNotFound: {
    status: 404,
    words: 'There is no such contact about this person.',
    nextStep: 'Open the queue and choose the contact there.',
  },
  screenedAlready: {
    status: 409,
    words: 'What came of this contact is recorded already.',
    nextStep: 'If something has changed, record a new contact.',
  },
  promiseNotFound: {
    status: 404,
    words: 'No such promise to this person is running.',
    nextStep: 'Open the queue and choose the promise there, or log the contact without one.',
  },
} satisfies RefusalTable;
