import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { respond } from '../../commands/respond.ts';
import { outcomes } from '../../rules/answer.ts';
import { findComplaint } from '../complaint/page.ts';
import { answerContent as words } from './content.ts';
import { answerView } from './view.ts';

/** Where a complaint is answered: how it was considered, what was found, what is put right. */
export function answerRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'answerComplaint',
    path: paths.answerComplaint,
    command: respond,
    load: findComplaint,
    read: (reader, { complaint, person }) => {
      const remedy = reader.optionalText('remedy');
      return {
        personId: person.id,
        complaintId: complaint.complaintId,
        howConsidered: reader.text('howConsidered', words.consideredMissing),
        outcome: reader.choice('outcome', outcomes, words.outcomeMissing),
        conclusions: reader.text('conclusions', words.conclusionsMissing),
        ...(remedy !== undefined && { remedy }),
      };
    },
    view: (facts, form, visit) => ({
      ...answerView(facts, form),
      current: 'complaints',
      back: { href: paths.complaint({ ...visit.whose, complaintId: facts.complaint.complaintId }) },
    }),
    done: (_answer, { complaint }, visit) => ({
      to: paths.complaint({ ...visit.whose, complaintId: complaint.complaintId }),
      said: words.done,
    }),
  });
}
