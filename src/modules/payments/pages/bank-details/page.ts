import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { checkBankDetails } from '../../commands/check-bank-details.ts';
import { endDirectPayment } from '../../commands/end-direct-payment.ts';
import { pauseDirectPayment } from '../../commands/pause-direct-payment.ts';
import { setBankDetails } from '../../commands/set-bank-details.ts';
import { showAgreement } from '../../read-models/show-agreement.ts';
import { showWhoToRing } from '../../read-models/show-who-to-ring.ts';
import { bankDetailsContent as words } from './content.ts';
import { bankDetailsView } from './view.ts';

/** Where a direct payment goes: what is on record, whether a second person has checked it, and new details. */
export function bankDetailsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'bankDetails',
    path: paths.bankDetails,
    command: setBankDetails,
    load: async (visit) => ({
      shown: await visit.ask(showAgreement, { personId: visit.param('personId') }),
      person: visit.isStaff ? await visit.ask(showWhoToRing, { personId: visit.param('personId') }) : null,
    }),
    read: (reader, { shown }, visit) => ({
      personId: visit.param('personId'),
      agreementId: shown.agreement?.agreementId ?? '',
      detailsVersion: Number(reader.form.text('detailsVersion')),
      accountName: reader.text('accountName', words.accountNameMissing),
      sortCode: reader.text('sortCode', words.sortCodeMissing),
      accountNumber: reader.text('accountNumber', words.accountNumberMissing),
      rollNumber: reader.form.text('rollNumber'),
    }),
    view: ({ shown, person }, form, visit) => ({
      ...bankDetailsView(shown, form, {
        ...visit.whose,
        today: visit.today,
        name: person && person.name,
        may: {
          check: visit.may(checkBankDetails),
          pause: visit.may(pauseDirectPayment),
          end: visit.may(endDirectPayment),
        },
      }),
      current: visit.isStaff ? 'people' : 'money',
      back: { href: visit.isStaff ? paths.record(visit.whose) : paths.money(visit.whose) },
    }),
    done: ({ maskedAccountNumber }, _facts, visit) => ({
      to: paths.bankDetails(visit.whose),
      said: words.done(maskedAccountNumber),
    }),
  });
}
