import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { setPayerAccount } from '../../commands/set-payer-account.ts';
import { showPayerAccount } from '../../read-models/show-payer-account.ts';
import { payingAccountContent as words } from './content.ts';
import { payingAccountView } from './view.ts';

/** Where an administrator enters the council's own account that pays. */
export function payingAccountRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'payingAccount',
    path: paths.payingAccount,
    command: setPayerAccount,
    load: (visit) => visit.ask(showPayerAccount, {}),
    read: (reader) => ({
      accountName: reader.text('accountName', words.accountNameMissing),
      sortCode: reader.text('sortCode', words.sortCodeMissing),
      accountNumber: reader.text('accountNumber', words.accountNumberMissing),
      rail: reader.choice('rail', ['bacs', 'fasterPayments'], words.railMissing),
    }),
    view: ({ account }, form) => payingAccountView(account, form),
    done: ({ maskedAccountNumber }, _facts, { councilId }) => ({
      to: paths.payingAccount({ councilId }),
      said: words.done(maskedAccountNumber),
    }),
  });
}
