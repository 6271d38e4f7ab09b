import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { showPerson } from '../../../people/index.ts';
import { decideRequest } from '../../commands/decide-request.ts';
import { listReviews } from '../../read-models/list-reviews.ts';
import { decideRequestContent as words } from './content.ts';
import { decideRequestView } from './view.ts';

/** Where a request for an early review gets its answer, with reasons and a day. */
export function decideRequestRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'decideReviewRequest',
    path: paths.decideReviewRequest,
    command: decideRequest,
    load: async (visit) => {
      const about = { personId: visit.param('personId') };
      const person = await visit.ask(showPerson, about);
      const { requests } = await visit.ask(listReviews, about);
      return {
        person,
        request: requests.find(({ requestId }) => requestId === visit.param('requestId')),
      };
    },
    read: (reader, { person }, visit) => ({
      personId: person.id,
      requestId: visit.param('requestId'),
      held: reader.yesOrNo('held', words.heldMissing),
      reasons: reader.text('reasons', words.reasonsMissing),
      reviewOn: civilDate(reader.date('reviewOn', words.dateMissing)),
    }),
    view: ({ person, request }, form, visit) => ({
      ...decideRequestView(person, request, form, visit.today),
      current: 'people',
      density: 'staff',
      back: { href: paths.reviews({ councilId: visit.councilId, personId: person.id }) },
    }),
    done: (_answer, { person }, visit) => ({
      to: paths.reviews({ councilId: visit.councilId, personId: person.id }),
      said: words.done,
    }),
  });
}
