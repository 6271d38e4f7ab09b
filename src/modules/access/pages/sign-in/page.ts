import type { Fault } from '../../../../core/decision/decision.ts';
import type { PageContext, Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import type { Site } from '../../../../site/site.ts';
import { endAllSessions, endSession } from '../../sign-in/sessions.ts';
import { type SignInServices, signIn } from '../../sign-in/sign-in.ts';
import { afterSignIn, hasKeptForm } from '../carry-on/page.ts';
import { dropSessionCookie, keepSessionCookie, sessionCookieOf, type Visitor } from '../visitor.ts';
import { signInContent as words } from './content.ts';
import { signInView } from './view.ts';

type Context = PageContext<Visitor>;

/** Sign in with e-mail and password, and sign out: here, or everywhere. */
export function signInRoutes(services: SignInServices, site: Site): readonly Route<Visitor>[] {
  const show = (context: Context, email: string, errors: readonly Fault[], status: number) =>
    context.page(
      signInView(site, {
        csrfToken: context.visitor.csrfToken,
        email,
        errors,
        hasKeptForm: hasKeptForm(context),
      }),
      status,
    );
  return [
    {
      method: 'GET',
      path: paths.signIn.pattern,
      name: 'signIn.show',
      handler: (context) =>
        context.visitor.session?.codePassed ? context.redirect(paths.home()) : show(context, '', [], 200),
    },
    {
      method: 'POST',
      path: paths.signIn.pattern,
      name: 'signIn.send',
      handler: async (context) => {
        const email = context.form.text('email');
        const password = context.form.text('password');
        const errors = faultsOf(email, password);
        if (errors.length > 0) return show(context, email, errors, 422);
        const attempt = { email, password, address: context.remoteAddress };
        const decision = await signIn(services, attempt, sessionCookieOf(context) ?? undefined);
        if (!decision.allowed) {
          const { words: said, nextStep, status } = decision.refusal;
          return show(context, email, [{ field: 'password', words: `${said} ${nextStep}` }], status);
        }
        keepSessionCookie(context, decision.value.cookie);
        return context.redirect(decision.value.needsCode ? paths.signInCode() : afterSignIn(context));
      },
    },
    {
      method: 'POST',
      path: paths.signOut.pattern,
      name: 'signOut.send',
      handler: async (context) => {
        const cookie = sessionCookieOf(context);
        if (cookie !== null) await endSession(services, cookie);
        dropSessionCookie(context);
        return context.redirect(paths.start());
      },
    },
    {
      method: 'POST',
      path: paths.signOutEverywhere.pattern,
      name: 'signOutEverywhere.send',
      handler: async (context) => {
        const { session } = context.visitor;
        if (session !== null) await endAllSessions(services, session.accountId);
        dropSessionCookie(context);
        return context.redirect(paths.start());
      },
    },
  ];
}

function faultsOf(email: string, password: string): readonly Fault[] {
  return [
    ...(email.trim() === '' ? [{ field: 'email', words: words.emailMissing }] : []),
    ...(password === '' ? [{ field: 'password', words: words.passwordMissing }] : []),
  ];
}
