import { councilPage, type Desk, type Visitor } from '../../../modules/access/index.ts';
import { exportRecord, listLooks } from '../../../modules/audit/index.ts';
import { showPerson, showTies } from '../../../modules/people/index.ts';
import { file, type Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { mayDo, voiceFor } from '../whose-page.ts';
import { whoLookedView } from './view.ts';

/** Who looked at a record; and, for the person, all that is on it as a file. */
export function whoLookedRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'whoLooked.show',
      path: paths.whoLooked,
      show: async (visit) => {
        const about = { personId: visit.param('personId') };
        const withOwn = visit.query.text('own') === 'yes';
        const person = await visit.ask(showPerson, about);
        const { looks } = await visit.ask(listLooks, { ...about, byOthers: !withOwn });
        return visit.page(
          whoLookedView({
            where: { councilId: visit.councilId, ...about },
            today: visit.today,
            voice: voiceFor(visit, person),
            workers: (await visit.find(showTies, about))?.workers ?? [],
            looks,
            withOwn,
            mayAsk: await mayDo(visit, 'ask'),
          }),
        );
      },
    }),
    councilPage(desk, {
      name: 'everythingHeld.show',
      path: paths.everythingHeld,
      show: async (visit) => {
        const record = await visit.ask(exportRecord, { personId: visit.param('personId') });
        return file(JSON.stringify(record, null, 2), 'application/json', `record-${visit.today}.json`);
      },
    }),
  ];
}
