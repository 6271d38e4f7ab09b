import { refuse } from '../../../../core/decision/decision.ts';
import {
  type PageContext,
  type PageResponse,
  page,
  type Route,
  redirect,
} from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import type { Site } from '../../../../site/site.ts';
import { accessRefusals } from '../../rules/refusals.ts';
import { findKept, keepForm } from '../../sign-in/kept-forms.ts';
import { findEndedSession, type Session } from '../../sign-in/sessions.ts';
import type { SignInServices } from '../../sign-in/sign-in.ts';
import { decideForm, sessionCookieOf, type Visitor } from '../visitor.ts';
import { carryOnView } from './view.ts';

const keptCookie = 'kept';

/** What was sent after its session ended comes back here once the same account has signed in again. */
export function carryOnRoutes(services: SignInServices, site: Site): readonly Route<Visitor>[] {
  return [
    {
      method: 'GET',
      path: paths.carryOn.pattern,
      name: 'carryOn.show',
      handler: async (context) => {
        const { session, csrfToken } = context.visitor;
        const { keptId = '' } = context.params;
        const kept = session && (await findKept(services, keptId, session.accountId));
        if (!session || !kept) return context.refused(refuse(accessRefusals, 'formNotKept').refusal);
        return context.page(carryOnView(site, kept, { name: session.displayName, csrfToken }));
      },
    },
  ];
}

/** Where someone goes who has just signed in: on with what they wrote, or home. */
export function afterSignIn(context: PageContext<Visitor>): string {
  const keptId = context.cookie(keptCookie);
  if (keptId === null) return paths.home();
  context.clearCookie(keptCookie);
  return paths.carryOn({ keptId });
}

/** Whether words of theirs wait until they have signed in. */
export function hasKeptForm(context: PageContext<Visitor>): boolean {
  return context.cookie(keptCookie) !== null;
}

/** Keeps a form that came after its session had ended, and asks to sign in again. Null where it is not ours. */
export async function keepLateForm(
  services: SignInServices,
  context: PageContext<undefined>,
): Promise<PageResponse | null> {
  const cookie = sessionCookieOf(context);
  const former = cookie === null ? null : await findEndedSession(services, cookie);
  if (former === null || !decideForm(former, context).allowed) return null;
  const fields = context.form.entries();
  const keptId = await keepForm(services, former.accountId, { path: context.path, fields });
  context.setCookie(keptCookie, keptId);
  return redirect(paths.signIn());
}

/** Shows a form again that came from an earlier sign-in of someone who is signed in: only their own hand sends it. */
export function showAgain(
  site: Site,
  context: PageContext<undefined>,
  { session, csrfToken }: { readonly session: Session; readonly csrfToken: string },
): PageResponse {
  const kept = { path: context.path, fields: context.form.entries() };
  return page(carryOnView(site, kept, { name: session.displayName, csrfToken }), 409);
}
