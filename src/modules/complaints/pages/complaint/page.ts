import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visit, type Visitor } from '../../../access/index.ts';
import { showPerson } from '../../../people/index.ts';
import { listComplaints } from '../../read-models/list-complaints.ts';
import { type ComplaintHere, complaintView } from './view.ts';

/** One complaint in the person's words, with what is owed and what was answered. */
export function complaintRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'complaint.show',
      path: paths.complaint,
      show: async (visit) =>
        visit.page({
          ...complaintView(await findComplaint(visit)),
          current: 'complaints',
          back: { href: paths.complaintsHere({ councilId: visit.councilId }) },
        }),
    }),
  ];
}

/** The complaint of the address, for those who work here; a person reads theirs on their own page. */
export async function findComplaint(visit: Visit): Promise<ComplaintHere> {
  if (!visit.isStaff) return visit.notFound();
  const about = { personId: visit.param('personId') };
  const { complaints } = await visit.ask(listComplaints, about);
  const complaintId = visit.param('complaintId');
  return {
    councilId: visit.councilId,
    today: visit.today,
    person: await visit.ask(showPerson, about),
    complaint: complaints.find((one) => one.complaintId === complaintId) ?? visit.notFound(),
    mayAnswer: visit.roles.includes('complaintsManager'),
  };
}
