import { randomBytes } from 'node:crypto';
import { verifySync } from 'otplib';
import type { Clock } from '../../../core/calendar/clock.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import type { Services } from '../admission.ts';
import { placeOf } from '../rules/place-of.ts';
import { accessRefusals } from '../rules/refusals.ts';
import { addTry, findSignInAccount, forgetTry, useTimeStep } from '../store-sign-in.ts';
import { verifyPassword } from './passwords.ts';
import { findSession, startSession } from './sessions.ts';

export interface SignInServices extends Services {
  /** Time-based codes go by real time, also where a demonstration has moved its own clock. */
  readonly codeClock: Clock;
}

export interface SignInTry {
  readonly email: string;
  readonly password: string;
  /** Where the try came from: kept only as a keyed digest, to slow guessing down. */
  readonly address: string;
}

export interface SignedIn {
  readonly accountId: string;
  /** The cookie's value; the database holds only its digest. */
  readonly cookie: string;
  readonly needsCode: boolean;
}

/** Source: our choice, see docs/decisions/0003-sign-in.md. */
export const limits = { minutes: 15, byEmail: 5, byAddress: 50, byCode: 5 };

/**
 * Signs someone in by e-mail and password. Staff then need a code. Each try counts before it is checked, so that
 * many at once are slowed as well; the words never tell whether the e-mail is known. The session of the cookie that
 * it `follows` in the same browser ends.
 */
export async function signIn(
  services: SignInServices,
  attempt: SignInTry,
  follows?: string,
): Promise<Decision<SignedIn>> {
  const email = attempt.email.trim().toLowerCase();
  const tried = { purpose: 'sign-in', who: email, place: placeOf(attempt.address), most: limits.byEmail };
  const failureId = await countTry(services, tried);
  if (failureId === null) return refuse(accessRefusals, 'tooManyTries', { minutes: String(limits.minutes) });
  const account = await services.database.transaction({ councilIds: [] }, (tx) =>
    findSignInAccount(tx, { email }),
  );
  const isRight = await verifyPassword(attempt.password, account?.passwordHash ?? null);
  if (!account || !isRight) return refuse(accessRefusals, 'signInFailed');
  await services.database.transaction({ councilIds: [] }, (tx) => forgetTry(tx, failureId));
  const needsCode = account.totpSecret !== null;
  const cookie = randomBytes(32).toString('base64url');
  await startSession(services, cookie, account.id, !needsCode, follows);
  return allow({ accountId: account.id, cookie, needsCode });
}

/** Takes the code from someone's authenticator. A code counts once; guessing is slowed like passwords are. */
export async function passCode(
  services: SignInServices,
  cookie: string,
  code: string,
): Promise<Decision<SignedIn>> {
  const session = await findSession(services, cookie);
  if (!session) return refuse(accessRefusals, 'codeFailed');
  const { accountId } = session;
  const tried = { purpose: 'sign-in code', who: accountId, place: accountId, most: limits.byCode };
  const failureId = await countTry(services, tried);
  if (failureId === null) return refuse(accessRefusals, 'tooManyTries', { minutes: String(limits.minutes) });
  const step = await findTimeStep(services, session.accountId, code.replace(/\s/g, ''));
  if (step === null || !(await useCode(services, session.accountId, step)))
    return refuse(accessRefusals, 'codeFailed');
  await services.database.transaction({ councilIds: [] }, (tx) => forgetTry(tx, failureId));
  // A new cookie: one that someone planted before the code was given is worth nothing.
  const next = randomBytes(32).toString('base64url');
  await startSession(services, next, session.accountId, true, cookie);
  return allow({ accountId: session.accountId, cookie: next, needsCode: false });
}

/** Whose an encrypted code secret is: it decrypts for no other account. */
export function totpSecretOf(accountId: string): string {
  return `accounts.totp_secret ${accountId}`;
}

async function findTimeStep(
  services: SignInServices,
  accountId: string,
  code: string,
): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const account = await services.database.transaction({ councilIds: [] }, (tx) =>
    findSignInAccount(tx, { id: accountId }),
  );
  if (!account?.totpSecret) return null;
  const epoch = Math.floor(Temporal.Instant.from(services.codeClock.now()).epochMilliseconds / 1000);
  const result = verifySync({
    secret: services.decrypt(account.totpSecret, totpSecretOf(accountId)),
    token: code,
    epoch,
    epochTolerance: 30,
  });
  return result.valid && 'timeStep' in result ? Number(result.timeStep) : null;
}

async function useCode(services: Services, accountId: string, step: number): Promise<boolean> {
  return await services.database.transaction({ councilIds: [] }, (tx) => useTimeStep(tx, accountId, step));
}

/** Notes a try as failed until it turns out right. Gives null when there were too many lately. */
export async function countTry(
  services: Services,
  { purpose, who, place, most }: { purpose: string; who: string; place: string; most: number },
): Promise<string | null> {
  const id = services.newId();
  const attempt = {
    id,
    emailDigest: services.digest(purpose, who),
    addressDigest: services.digest(purpose, place),
  };
  const isCounted = await services.database.transaction({ councilIds: [] }, (tx) =>
    addTry(tx, attempt, services.clock.now(), { ...limits, byEmail: most }),
  );
  return isCounted ? id : null;
}
