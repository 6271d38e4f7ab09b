import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { makeAgreement } from '../../commands/make-agreement.ts';
import { agreementContent as words } from './content.ts';
import { agreementView, froms, payModes } from './view.ts';

/** Where an agreement is drawn up from the budget and the person's own choices. */
export function agreementRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'directPaymentAgreement',
    path: paths.directPaymentAgreement,
    command: makeAgreement,
    load: (visit) => visit.ask(showPerson, { personId: visit.whose.personId }),
    read: (reader, _person, visit) => ({
      personId: visit.whose.personId,
      payMode: reader.choice('payMode', payModes, words.payModeMissing),
      contributionTakenFrom: reader.choice('contributionTakenFrom', froms, words.fromMissing),
      firstPaymentOn: civilDate(reader.date('firstPaymentOn', words.dateWords)),
    }),
    view: (person, form, visit) => ({
      ...agreementView(fullNameOf(person), form),
      back: { href: paths.directPayment(visit.whose) },
    }),
    done: (_made, _person, visit) => ({ to: paths.directPayment(visit.whose), said: words.done }),
  });
}
