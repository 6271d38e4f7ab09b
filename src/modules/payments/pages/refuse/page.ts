import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { refuseDirectPayment } from '../../commands/refuse-direct-payment.ts';
import { showAgreement } from '../../read-models/show-agreement.ts';
import { refuseContent as words } from './content.ts';
import { refuseView } from './view.ts';

/** Where a "no" in law is written down, with reasons about this person. */
export function refuseRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'refuseDirectPayment',
    path: paths.refuseDirectPayment,
    command: refuseDirectPayment,
    load: async (visit) => {
      const { personId } = visit.whose;
      const person = await visit.ask(showPerson, { personId });
      const { refusal } = await visit.ask(showAgreement, { personId });
      return { name: fullNameOf(person), refusal };
    },
    read: (reader, _facts, visit) => {
      const reasons = reader.text('reasons', words.reasonsMissing);
      const reviewOn = reader.optionalDate('reviewOn', words.dateWords);
      return {
        personId: visit.whose.personId,
        reasons,
        ...(reviewOn !== undefined && { reviewOn: civilDate(reviewOn) }),
      };
    },
    view: (facts, form, visit) => ({
      ...refuseView(facts, form),
      back: { href: paths.directPayment(visit.whose) },
    }),
    done: (_refused, _facts, visit) => ({ to: paths.directPayment(visit.whose), said: words.done }),
  });
}
