import { addDays, addMonths } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visitor } from '../../../access/index.ts';
import { countComplaints } from '../../read-models/count-complaints.ts';
import { listReceived } from '../../read-models/list-received.ts';
import { complaintsHereView } from './view.ts';

/** What people told the council, what it owes them by when, and how many there were of what. */
export function complaintsHereRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'complaintsHere.show',
      path: paths.complaintsHere,
      show: async (visit) => {
        const { councilId, today } = visit;
        const showsAnswered = visit.query.text('answered') === 'yes';
        const { counts } = await visit.ask(countComplaints, {
          from: addMonths(today, -12),
          before: addDays(today, 1),
        });
        const received = await visit.find(listReceived, { answered: showsAnswered });
        return visit.page({
          ...complaintsHereView(received, counts, { councilId, today, showsAnswered }),
          current: 'complaints',
        });
      },
    }),
  ];
}
