import { randomBytes } from 'node:crypto';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import type { PageContext } from '../../../platform/http/index.ts';
import { accessRefusals } from '../rules/refusals.ts';
import { findSession, type Session } from '../sign-in/sessions.ts';
import type { SignInServices } from '../sign-in/sign-in.ts';

/** Who is at a page: nobody known yet, or an account with its session. */
export interface Visitor {
  readonly session: Session | null;
  /** What the forms on this page carry, so that no other site can send one in this visitor's name. */
  readonly csrfToken: string;
  /** What every such token stands for. */
  readonly csrfSecret: string;
}

const sessionCookie = 'session';
const formCookie = 'form';

/** Finds who is at a page. Before sign-in, a cookie of the form's own stands in for the session's secret. */
export async function findVisitor(
  services: SignInServices,
  context: PageContext<undefined>,
): Promise<Visitor> {
  const cookie = context.cookie(sessionCookie);
  const session = cookie === null ? null : await findSession(services, cookie);
  if (session) return visitorOf(session, session.csrfSecret);
  let form = context.cookie(formCookie);
  if (form === null || !/^[\w-]{32}$/.test(form)) {
    form = randomBytes(24).toString('base64url');
    context.setCookie(formCookie, form);
  }
  return visitorOf(null, services.digest('csrf', form));
}

function visitorOf(session: Session | null, csrfSecret: string): Visitor {
  return { session, csrfSecret, csrfToken: maskSecret(csrfSecret) };
}

/**
 * The secret under a fresh random pad. Pages are compressed: a secret that stood in each of them unchanged could be
 * guessed bit by bit from their sizes.
 */
function maskSecret(secret: string): string {
  const bytes = Buffer.from(secret, 'hex');
  const pad = randomBytes(bytes.length);
  return Buffer.concat([pad, xor(bytes, pad)]).toString('base64url');
}

function unmask(token: string): string {
  const bytes = Buffer.from(token, 'base64url');
  const half = bytes.length >> 1;
  return xor(bytes.subarray(half), bytes.subarray(0, half)).toString('hex');
}

function xor(bytes: Buffer, pad: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, place) => byte ^ (pad[place] ?? 0)));
}

/** Whether a form was sent from a page of ours to this visitor. */
export function decideForm(
  visitor: Pick<Visitor, 'csrfSecret'>,
  context: PageContext<undefined>,
): Decision<true> {
  return unmask(context.form.text('_csrf')) === visitor.csrfSecret
    ? allow(true)
    : refuse(accessRefusals, 'formTooOld');
}

export function sessionCookieOf(context: PageContext<unknown>): string | null {
  return context.cookie(sessionCookie);
}

export function keepSessionCookie(context: PageContext<unknown>, cookie: string): void {
  context.setCookie(sessionCookie, cookie);
  context.clearCookie(formCookie);
}

export function dropSessionCookie(context: PageContext<unknown>): void {
  context.clearCookie(sessionCookie);
}
