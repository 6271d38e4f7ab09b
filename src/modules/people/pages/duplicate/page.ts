import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { settleDuplicate } from '../../commands/settle-duplicate.ts';
import { listDuplicates } from '../../read-models/list-duplicates.ts';
import { showPerson } from '../../read-models/show-person.ts';
import { duplicateContent as words } from './content.ts';
import { duplicateView } from './view.ts';

/** Where staff say whether two records are of one person. */
export function duplicateRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'duplicate',
    path: paths.duplicate,
    command: settleDuplicate,
    load: async (visit) => {
      const about = { personId: visit.param('personId') };
      const person = await visit.ask(showPerson, about);
      const { duplicates } = await visit.ask(listDuplicates, about);
      const pair = duplicates.find(({ duplicateId }) => duplicateId === visit.param('duplicateId'));
      return { person, pair };
    },
    read: (reader, _facts, visit) => ({
      personId: visit.param('personId'),
      duplicateId: visit.param('duplicateId'),
      settledAs: reader.choice('settledAs', ['samePerson', 'differentPeople'], words.missing),
    }),
    view: ({ person, pair }, form, visit) => ({
      ...duplicateView(person, pair, form, visit.today),
      current: 'people',
      density: 'staff',
      back: { href: paths.record({ councilId: visit.councilId, personId: person.id }) },
    }),
    done: (_answer, { person }, visit) => ({
      to: paths.record({ councilId: visit.councilId, personId: person.id }),
      said: words.done,
    }),
  });
}
