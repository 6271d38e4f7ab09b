import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { signAgreement } from '../../commands/sign-agreement.ts';
import { showAgreement } from '../../read-models/show-agreement.ts';
import { signContent as words } from './content.ts';
import { signView } from './view.ts';

/** Where the person, or whoever may act for them, signs the agreement. */
export function signRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'signDirectPayment',
    path: paths.signDirectPayment,
    command: signAgreement,
    load: (visit) => visit.ask(showAgreement, { personId: visit.whose.personId }),
    read: (reader, _shown, visit) => ({
      personId: visit.whose.personId,
      agreementId: reader.text('agreementId', words.changed),
      version: reader.whole('version', words.changed),
      signedOn: civilDate(reader.date('signedOn', words.dateWords)),
    }),
    view: ({ agreement }, form, visit) => ({
      ...signView(agreement, form, { today: visit.today, talkHref: paths.help(visit.whose) }),
      back: { href: paths.directPayment(visit.whose) },
      current: 'money',
    }),
    done: (_signed, _shown, visit) => ({ to: paths.directPayment(visit.whose), said: words.done }),
  });
}
