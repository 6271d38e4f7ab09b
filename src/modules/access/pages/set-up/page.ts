import { refuse } from '../../../../core/decision/decision.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import type { Site } from '../../../../site/site.ts';
import { accessRefusals } from '../../rules/refusals.ts';
import { setUpProduct } from '../../set-up.ts';
import type { Desk } from '../visit.ts';
import type { Visitor } from '../visitor.ts';
import { setUpDoneView, setUpView } from './view.ts';

/** A code of nine digits cannot be guessed in so many tries; a start of the product gives a new one. */
const mostWrongTries = 10;

const fields = ['code', 'councilName', 'councilId', 'displayName', 'email', 'password'] as const;

/** The first page of an empty product. Once there is a council, it leads to where one signs in. */
export function setUpRoutes(desk: Desk, site: Site, terminalCode: string | null): readonly Route<Visitor>[] {
  if (terminalCode === null) return [];
  let wrongTries = 0;
  return [
    {
      method: 'GET',
      path: paths.setUp.pattern,
      name: 'setUp.show',
      handler: async (context) =>
        (await desk.listSites()).size > 0
          ? context.redirect(paths.signIn())
          : context.page(setUpView(site, { csrfToken: context.visitor.csrfToken, typed: {}, errors: [] })),
    },
    {
      method: 'POST',
      path: paths.setUp.pattern,
      name: 'setUp.send',
      handler: async (context) => {
        const typed = Object.fromEntries(fields.map((name) => [name, context.form.text(name)])) as Record<
          (typeof fields)[number],
          string
        >;
        if (wrongTries >= mostWrongTries)
          return context.refused(refuse(accessRefusals, 'setUpClosed').refusal);
        const decision = await setUpProduct(desk.services, terminalCode, typed);
        if (!decision.allowed && decision.refusal.code === 'setUpCodeWrong') wrongTries += 1;
        if (decision.allowed) {
          await desk.listSites('now');
          return context.page(setUpDoneView(site, typed.email.trim(), decision.value.totpSecret));
        }
        const { faults: errors, status } = decision.refusal;
        if (errors.length === 0) return context.refused(decision.refusal);
        return context.page(setUpView(site, { csrfToken: context.visitor.csrfToken, typed, errors }), status);
      },
    },
  ];
}
