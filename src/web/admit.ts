import { decideForm, findVisitor, type SignInServices, type Visitor } from '../modules/access/index.ts';
import { type Admit, redirect, refused } from '../platform/http/index.ts';
import { paths } from '../site/paths.ts';

/** The routes that anyone may use, by name. Every other one needs someone who is signed in. */
export const openRoutes: readonly string[] = [
  'start.show',
  'setUp.show',
  'setUp.send',
  'askForHelp.show',
  'accessibility.show',
  'privacy.show',
  'complaints.show',
  'signIn.show',
  'signIn.send',
  'signInCode.show',
  'signInCode.send',
  'signOut.send',
];

/** Asked before every route: who is it, was the form ours, and have they signed in as far as the page needs? */
export function admitTo(services: SignInServices): Admit<Visitor> {
  return async (route, context) => {
    const visitor = await findVisitor(services, context);
    if (route.method === 'POST') {
      const form = decideForm(visitor, context);
      if (!form.allowed) return { admitted: false, response: refused(form.refusal) };
    }
    if (openRoutes.includes(route.name) || visitor.session?.codePassed) return { admitted: true, visitor };
    return { admitted: false, response: redirect(visitor.session ? paths.signInCode() : paths.signIn()) };
  };
}
