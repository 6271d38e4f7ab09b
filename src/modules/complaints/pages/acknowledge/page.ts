import { civilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { acknowledge } from '../../commands/acknowledge.ts';
import { findComplaint } from '../complaint/page.ts';
import { acknowledgeContent as words } from './content.ts';
import { acknowledgeView } from './view.ts';

/** Where someone is told that their words have come. */
export function acknowledgeRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'acknowledgeComplaint',
    path: paths.acknowledgeComplaint,
    command: acknowledge,
    load: findComplaint,
    read: (reader, { complaint, person }) => ({
      personId: person.id,
      complaintId: complaint.complaintId,
      contactName: reader.text('contactName', words.contactMissing),
      respondBy: civilDate(reader.date('respondBy', words.respondByMissing)),
    }),
    view: (facts, form, visit) => ({
      ...acknowledgeView(facts, form),
      current: 'complaints',
      back: { href: paths.complaint({ ...visit.whose, complaintId: facts.complaint.complaintId }) },
    }),
    done: (_answer, { complaint }, visit, { respondBy }) => ({
      to: paths.complaint({ ...visit.whose, complaintId: complaint.complaintId }),
      said: words.done(speakDay(respondBy, visit.today)),
    }),
  });
}
