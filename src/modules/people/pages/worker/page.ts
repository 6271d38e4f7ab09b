import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { allocateWorker } from '../../commands/allocate-worker.ts';
import { listWorkers } from '../../read-models/list-workers.ts';
import { showPerson } from '../../read-models/show-person.ts';
import { workerContent as words } from './content.ts';
import { workerView } from './view.ts';

/** Where a person gets a worker of their own. */
export function workerRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'worker',
    path: paths.worker,
    command: allocateWorker,
    load: async (visit) => {
      const about = { personId: visit.param('personId') };
      const person = await visit.ask(showPerson, about);
      return { person, workers: (await visit.ask(listWorkers, about)).workers };
    },
    read: (reader, { person, workers }) => ({
      personId: person.id,
      workerAccountId: reader.choice(
        'workerAccountId',
        workers.map(({ accountId }) => accountId),
        words.missing,
      ),
    }),
    view: ({ person, workers }, form, visit) => ({
      ...workerView(person, workers, form),
      current: 'people',
      density: 'staff',
      back: { href: paths.record({ councilId: visit.councilId, personId: person.id }) },
    }),
    done: (_answer, { person }, visit) => ({
      to: paths.record({ councilId: visit.councilId, personId: person.id }),
      said: words.saved,
    }),
  });
}
