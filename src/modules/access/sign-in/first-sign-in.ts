import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { faultOfPassword } from '../rules/password.ts';
import { placeOf } from '../rules/place-of.ts';
import { accessRefusals } from '../rules/refusals.ts';
import { findFirstSignIn, takeFirstSignIn } from '../store-first-sign-ins.ts';
import { forgetTry } from '../store-sign-in.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { countTry, limits, type SignInServices, totpSecretOf } from './sign-in.ts';

export interface FirstSignIn {
  readonly email: string;
  readonly code: string;
  /** The password that the colleague chose. */
  readonly password: string;
  /** Where the try came from. */
  readonly address: string;
}

/**
 * Takes the code that a new colleague was given, once, and keeps the password that they chose. Gives the secret for
 * their authenticator, which is shown this one time. Tries are slowed like those of signing in, and one answer stands
 * for every wrong one: it never tells whether the e-mail is known, nor whether a code was used or is too old.
 */
export async function signInFirst(
  services: SignInServices,
  attempt: FirstSignIn,
): Promise<Decision<{ totpSecret: string }>> {
  const fault = faultOfPassword(attempt.password);
  if (fault !== null) return refuse(accessRefusals, 'inputWrong', {}, [{ field: 'password', words: fault }]);
  const email = attempt.email.trim().toLowerCase();
  const place = placeOf(attempt.address);
  const tried = { purpose: 'first sign-in', who: email, place, most: limits.byEmail };
  const failureId = await countTry(services, tried);
  if (failureId === null) return refuse(accessRefusals, 'tooManyTries', { minutes: String(limits.minutes) });
  const now = services.clock.now();
  const found = await services.database.transaction({ councilIds: [] }, (tx) =>
    findFirstSignIn(tx, email, now),
  );
  const isRight = await verifyPassword(tidyCode(attempt.code), found?.codeHash ?? null);
  if (!found || !isRight) return refuse(accessRefusals, 'firstSignInFailed', {}, wrongCode);
  const passwordHash = await hashPassword(attempt.password);
  const isFirst = await services.database.transaction({ councilIds: [] }, async (tx) => {
    await forgetTry(tx, failureId);
    return await takeFirstSignIn(tx, { ...found, passwordHash }, now);
  });
  if (!isFirst) return refuse(accessRefusals, 'firstSignInFailed', {}, wrongCode);
  return allow({ totpSecret: services.decrypt(found.totpSecret, totpSecretOf(found.accountId)) });
}

const wrongCode: readonly Fault[] = [
  { field: 'code', words: 'The email address or the code is not right, or the code is too old.' },
];

/** Neither look-alikes nor vowels: the code is read out and typed. */
const alphabet = 'bcdfghjkmnpqrstvwxz23456789';
const codeLength = 12;

/** A code for one form: the same form sent twice has the same code. The database never holds it. */
export function firstCodeOf(services: SignInServices, accountId: string, formKey: string): string {
  let rest = BigInt(`0x${services.digest('first sign-in code', `${accountId} ${formKey}`)}`);
  let code = '';
  while (code.length < codeLength) {
    code += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return code;
}

/** As it is read out: in fours. */
export function writeInFours(text: string): string {
  return text.match(/.{1,4}/g)?.join(' ') ?? '';
}

export function tidyCode(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
