import type { Fault } from '../../../../core/decision/decision.ts';
import type { PageContext, Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import type { Site } from '../../../../site/site.ts';
import { passCode, type SignInServices } from '../../sign-in/sign-in.ts';
import { afterSignIn } from '../carry-on/page.ts';
import { keepSessionCookie, sessionCookieOf, type Visitor } from '../visitor.ts';
import { signInCodeContent as words } from './content.ts';
import { signInCodeView } from './view.ts';

type Context = PageContext<Visitor>;

/** The second step of signing in, for staff: the six digits from their authenticator. */
export function signInCodeRoutes(services: SignInServices, site: Site): readonly Route<Visitor>[] {
  const show = (context: Context, errors: readonly Fault[], status: number) =>
    context.page(signInCodeView(site, { csrfToken: context.visitor.csrfToken, errors }), status);
  return [
    {
      method: 'GET',
      path: paths.signInCode.pattern,
      name: 'signInCode.show',
      handler: (context) => {
        if (context.visitor.session === null) return context.redirect(paths.signIn());
        return context.visitor.session.codePassed ? context.redirect(paths.home()) : show(context, [], 200);
      },
    },
    {
      method: 'POST',
      path: paths.signInCode.pattern,
      name: 'signInCode.send',
      handler: async (context) => {
        const cookie = sessionCookieOf(context);
        if (cookie === null || context.visitor.session === null) return context.redirect(paths.signIn());
        const code = context.form.text('code');
        if (code.trim() === '') return show(context, [{ field: 'code', words: words.codeMissing }], 422);
        const decision = await passCode(services, cookie, code);
        if (!decision.allowed) {
          const { words: said, nextStep, status } = decision.refusal;
          return show(context, [{ field: 'code', words: `${said} ${nextStep}` }], status);
        }
        keepSessionCookie(context, decision.value.cookie);
        return context.redirect(afterSignIn(context));
      },
    },
  ];
}
