import type { RefusalTable } from '../../../core/decision/decision.ts';

export const accessRefusals = {
  inputWrong: {
    status: 422,
    words: 'Some of what was entered needs another look. Nothing has been saved.',
    nextStep: 'Mend what is said beside each field and send it again.',
  },
  notAllowed: {
    status: 403,
    words: 'You cannot do this with the role you have.',
    nextStep: 'Ask the person’s social worker, or your administrator if you think you should be able to.',
  },
  notFound: {
    status: 404,
    words: 'We cannot find this record, or you are not able to see it.',
    nextStep: 'Check the link, or search for the person by name.',
  },
  formNotKept: {
    status: 404,
    words: 'What you wrote is no longer kept here.',
    nextStep: 'It is kept for a day, for the account that wrote it. Go to your first page.',
  },
  purposeMissing: {
    status: 422,
    words: 'Say why you need to look at this record.',
    nextStep: 'Choose a reason. The person can see who looked, and why.',
  },
  keyUsedForSomethingElse: {
    status: 409,
    words: 'This request was already used to do something else.',
    nextStep: 'Open the page again and start from there.',
  },
  signInFailed: {
    status: 422,
    words: 'The e-mail address or the password is not right.',
    nextStep: 'Check both and try again.',
  },
  codeFailed: {
    status: 422,
    words: 'The code is not right, or it is too old.',
    nextStep: 'Open your authenticator app and enter the newest code.',
  },
  tooManyTries: {
    status: 429,
    words: 'There were too many tries to sign in.',
    nextStep: 'Wait {minutes} minutes and try again, or ring the council.',
  },
  firstSignInFailed: {
    status: 422,
    words: 'The e-mail address or the code is not right, or the code is too old.',
    nextStep: 'Check both. A code lasts for seven days: ask your administrator for a new one.',
  },
  firstSignInDone: {
    status: 409,
    words: 'Nobody waits for a code here: they have signed in before, or another council made the account.',
    nextStep: 'You do not need to do anything.',
  },
  firstCodeWeak: {
    status: 422,
    words: 'A code has 12 letters and figures.',
    nextStep: 'Let the page make the code.',
  },
  emailTaken: {
    status: 409,
    words: 'There is an account with this e-mail address already.',
    nextStep: 'Use their work address, or give the account that they have a role.',
  },
  roleHeld: {
    status: 409,
    words: 'The account has this role already.',
    nextStep: 'You do not need to do anything.',
  },
  ownRole: {
    status: 403,
    words: 'Nobody can change their own roles.',
    nextStep: 'Ask another administrator.',
  },
  roleNeedsCode: {
    status: 409,
    words: 'Staff sign in with a code as well as a password, and this account has none.',
    nextStep: 'Give the role to an account that has an authenticator.',
  },
  formTooOld: {
    status: 403,
    words: 'This page was open too long, or you have signed in or out since. Nothing has been saved.',
    nextStep: 'Go back, open the page again and send it once more.',
  },
  setUpCodeWrong: {
    status: 422,
    words: 'This is not the code on the terminal.',
    nextStep: 'Read the code where the product was started, and enter it as it stands there.',
  },
  setUpClosed: {
    status: 429,
    words: 'A wrong code was entered too often.',
    nextStep: 'Stop the product and start it again: it then prints a new code.',
  },
  setUpDone: {
    status: 409,
    words: 'This service is set up already.',
    nextStep: 'Sign in, or ask your administrator for an account.',
  },
} satisfies RefusalTable;
