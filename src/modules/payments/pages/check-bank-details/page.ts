import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { checkBankDetails } from '../../commands/check-bank-details.ts';
import { showAgreement } from '../../read-models/show-agreement.ts';
import { showWhoToRing } from '../../read-models/show-who-to-ring.ts';
import { checkBankDetailsContent as words } from './content.ts';
import { checkBankDetailsView } from './view.ts';

/** Where a second person rings and says that the bank details are right. */
export function checkBankDetailsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'checkBankDetails',
    path: paths.checkBankDetails,
    command: checkBankDetails,
    load: async (visit) => ({
      shown: await visit.ask(showAgreement, { personId: visit.param('personId') }),
      person: await visit.ask(showWhoToRing, { personId: visit.param('personId') }),
    }),
    read: (reader, { shown }, visit) => ({
      personId: visit.param('personId'),
      agreementId: shown.agreement?.agreementId ?? '',
      detailsVersion: Number(reader.form.text('detailsVersion')),
      how: reader.choice('how', Object.keys(words.ways), words.howMissing),
    }),
    view: ({ shown, person }, form, visit) => ({
      ...checkBankDetailsView(shown, person, form),
      current: 'people',
      density: 'staff',
      back: { href: paths.bankDetails(visit.whose) },
    }),
    done: (_answer, _facts, visit) => ({ to: paths.bankDetails(visit.whose), said: words.done }),
  });
}
