import { councilPage, type Desk, formPage, type Visitor } from '../../../modules/access/index.ts';
import { endAuthority, showPerson, showTies } from '../../../modules/people/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { voiceFor } from '../whose-page.ts';
import { helpersContent as words } from './content.ts';
import { endHelpView, helpersView } from './view.ts';

/** Who helps a person, and ending it. */
export function helpersRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'helpers.show',
      path: paths.helpers,
      show: async (visit) => {
        const about = { personId: visit.param('personId') };
        const person = await visit.ask(showPerson, about);
        const ties = await visit.ask(showTies, about);
        const { whose, today } = visit;
        return visit.page(helpersView({ whose, today, voice: voiceFor(visit, person), ties }));
      },
    }),
    ...formPage(desk, {
      name: 'endHelp',
      path: paths.endHelp,
      command: endAuthority,
      load: async (visit) => {
        const { helpers } = await visit.ask(showTies, { personId: visit.param('personId') });
        const helper = helpers.find(({ authorityId }) => authorityId === visit.param('authorityId'));
        return helper ?? visit.notFound();
      },
      read: (_reader, { authorityId }, visit) => ({ personId: visit.param('personId'), authorityId }),
      view: (helper, form, visit) => endHelpView(helper, form, visit.whose),
      done: (_answer, { name }, visit) => ({ to: paths.helpers(visit.whose), said: words.ended(name) }),
    }),
  ];
}
