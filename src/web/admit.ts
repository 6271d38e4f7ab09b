import {
  decideForm,
  findVisitor,
  keepLateForm,
  type SignInServices,
  showAgain,
  type Visitor,
} from '../modules/access/index.ts';
import { type Admit, redirect, refused } from '../platform/http/index.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';

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
  'firstSignIn.show',
  'firstSignIn.send',
  'signOut.send',
];

/**
 * Asked before every route: who is it, was the form ours, and have they signed in as far as the page needs? A form of
 * ours that comes too late, or from an earlier sign-in, is kept and comes back: nobody writes anything twice.
 */
export function admitTo(services: SignInServices, site: Site): Admit<Visitor> {
  return async (route, context) => {
    const visitor = await findVisitor(services, context);
    const { session } = visitor;
    const isOpen = openRoutes.includes(route.name);
    if (route.method === 'POST') {
      const form = decideForm(visitor, context);
      if (!form.allowed) {
        const kept = isOpen
          ? null
          : session?.codePassed
            ? showAgain(site, context, { ...visitor, session })
            : await keepLateForm(services, context);
        return { admitted: false, response: kept ?? refused(form.refusal) };
      }
    }
    if (isOpen || session?.codePassed) return { admitted: true, visitor };
    return { admitted: false, response: redirect(session ? paths.signInCode() : paths.signIn()) };
  };
}
