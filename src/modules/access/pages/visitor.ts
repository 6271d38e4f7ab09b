import { randomBytes } from 'node:crypto';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import type { PageContext } from '../../../platform/http/index.ts';
import { accessRefusals } from '../rules/refusals.ts';
import { findSession, type Session } from '../sign-in/sessions.ts';
import type { SignInServices } from '../sign-in/sign-in.ts';

/** Who is at a page: nobody known yet, or an account with its session. */
export interface Visitor {
  readonly session: Session | null;
  /** What the forms on the page carry, so that no other site can send one in this visitor's name. */
  readonly csrfToken: string;
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
  if (session) return { session, csrfToken: session.csrfToken };
  let form = context.cookie(formCookie);
  if (form === null || !/^[\w-]{32}$/.test(form)) {
    form = randomBytes(24).toString('base64url');
    context.setCookie(formCookie, form);
  }
  return { session: null, csrfToken: services.digest('csrf', form) };
}

/** Whether a form was sent from a page of ours to this visitor. */
export function decideForm(visitor: Visitor, context: PageContext<undefined>): Decision<true> {
  return context.form.text('_csrf') === visitor.csrfToken
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
