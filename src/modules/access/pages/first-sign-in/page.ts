import type { Fault } from '../../../../core/decision/decision.ts';
import type { PageContext, Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import type { Site } from '../../../../site/site.ts';
import { signInFirst } from '../../sign-in/first-sign-in.ts';
import type { SignInServices } from '../../sign-in/sign-in.ts';
import type { Visitor } from '../visitor.ts';
import { firstSignInContent as words } from './content.ts';
import { firstSignInDoneView, firstSignInView } from './view.ts';

type Context = PageContext<Visitor>;

/** Where a new colleague comes with the code from their administrator. */
export function firstSignInRoutes(services: SignInServices, site: Site): readonly Route<Visitor>[] {
  const show = (
    context: Context,
    typed: { email: string; code: string },
    errors: readonly Fault[],
    status: number,
  ) =>
    context.page(firstSignInView(site, { csrfToken: context.visitor.csrfToken, ...typed, errors }), status);
  return [
    {
      method: 'GET',
      path: paths.firstSignIn.pattern,
      name: 'firstSignIn.show',
      handler: (context) => show(context, { email: '', code: '' }, [], 200),
    },
    {
      method: 'POST',
      path: paths.firstSignIn.pattern,
      name: 'firstSignIn.send',
      handler: async (context) => {
        const typed = { email: context.form.text('email').trim(), code: context.form.text('code') };
        const errors = [
          ...(typed.email === '' ? [{ field: 'email', words: words.emailMissing }] : []),
          ...(typed.code.trim() === '' ? [{ field: 'code', words: words.codeMissing }] : []),
        ];
        if (errors.length > 0) return show(context, typed, errors, 422);
        const attempt = { ...typed, password: context.form.text('password'), address: context.remoteAddress };
        const decision = await signInFirst(services, attempt);
        if (decision.allowed)
          return context.page(firstSignInDoneView(site, typed.email, decision.value.totpSecret));
        const { faults, status, words: said, nextStep } = decision.refusal;
        const all = faults.length > 0 ? faults : [{ field: 'code', words: `${said} ${nextStep}` }];
        return show(context, typed, all, status);
      },
    },
  ];
}
