import type { RefusalTable } from '../../../core/decision/decision.ts';

/** Every "no" about people and those who act for them. */
export const peopleRefusals = {
  personNotFound: {
    status: 404,
    words: 'We cannot find this person in this council’s records.',
    nextStep: 'Search by name and date of birth, or record a new contact.',
  },
  authorityNotFound: {
    status: 404,
    words: 'There is no such authority in force for this person.',
    nextStep: 'Open the list of people who act for them.',
  },
  authorityKindUnknown: {
    status: 422,
    words: 'We do not know what “{kind}” is to a person.',
    nextStep: 'Choose one from the list.',
  },
  advocateNotIndependent: {
    status: 422,
    words: 'An independent advocate cannot work for the council or be paid to give the person care.',
    nextStep: 'Refer the person to the advocacy service. Source: Care Act 2014 section 67.',
  },
  proofMissing: {
    status: 422,
    words: 'The council must have seen proof of this before it counts.',
    nextStep: 'Record one of these: {proofs}.',
  },
  proofInTheFuture: {
    status: 422,
    words: 'Proof cannot have been seen on a day to come.',
    nextStep: 'Enter the day on which it was seen.',
  },
  powersTooWide: {
    status: 422,
    words: 'This proof does not let them do so much: {powers}.',
    nextStep: 'Take those away, or record the proof that gives them.',
  },
  holderMissing: {
    status: 422,
    words: 'Say who it is that acts for the person.',
    nextStep: 'Give their account, or their name where they have none.',
  },
  workerUnknown: {
    status: 404,
    words: 'Nobody of this id works for the council.',
    nextStep: 'Choose the worker again. Someone new needs an account and a role first.',
  },
  alreadyAllocated: {
    status: 409,
    words: 'This worker already works with the person.',
    nextStep: 'You do not need to do anything.',
  },
  personFaulty: {
    status: 422,
    words: 'Some of what you entered needs another look.',
    nextStep: 'What you entered is kept. Mend what is named below.',
  },
  factForStaff: {
    status: 403,
    words: 'The council keeps this part of your record itself: {fact}.',
    nextStep: 'Tell your worker what is wrong, and they will put it right.',
  },
  duplicateNotFound: {
    status: 404,
    words: 'There is no such pair of records to be settled for this person.',
    nextStep: 'It may have been settled already. Open the person’s record again.',
  },
  accountToLinkUnknown: {
    status: 404,
    words: 'There is no open account of this id.',
    nextStep: 'Ask the person for the e-mail address with which they signed up.',
  },
  accountLinkedAlready: {
    status: 409,
    words: 'This account is the person’s own already.',
    nextStep: 'You do not need to do anything.',
  },
  ownTie: {
    status: 403,
    words: 'Nobody can tie their own account to a person’s record.',
    nextStep: 'Ask a colleague to see the proof and to record it.',
  },
  searchEmpty: {
    status: 422,
    words: 'Say whom you are looking for.',
    nextStep: 'Enter a name, a date of birth, an NHS number or a postcode.',
  },
} satisfies RefusalTable;
