import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import type { Command } from '../../../audit/index.ts';
import { endDirectPayment } from '../../commands/end-direct-payment.ts';
import { pauseDirectPayment, resumeDirectPayment } from '../../commands/pause-direct-payment.ts';
import { startDirectPayment } from '../../commands/start-direct-payment.ts';
import { showAgreement } from '../../read-models/show-agreement.ts';
import { directPaymentStepContent as words } from './content.ts';
import { directPaymentStepView, type StepName } from './view.ts';

interface WhichAgreement {
  readonly personId: string;
  readonly agreementId: string;
  readonly version: number;
}

/** Starting a direct payment, pausing it, letting it go on and ending it: each a page of its own. */
export function directPaymentStepRoutes(desk: Desk): readonly Route<Visitor>[] {
  const step = <Input extends WhichAgreement>(
    name: StepName,
    command: Command<Input, unknown>,
    takeApart: (which: WhichAgreement, reader: FormReader) => NoInfer<Input>,
  ) =>
    formPage(desk, {
      name,
      path: paths[name],
      command,
      load: (visit) => visit.ask(showAgreement, { personId: visit.param('personId') }),
      read: (reader, { agreement }, visit) => {
        const agreementId = agreement?.agreementId ?? '';
        const version = reader.whole('version', words.noAgreement);
        return takeApart({ personId: visit.param('personId'), agreementId, version }, reader);
      },
      view: (shown, form, visit) => ({
        ...directPaymentStepView(name, shown, form),
        current: 'people',
        density: 'staff',
        back: { href: paths.bankDetails(visit.whose) },
      }),
      done: (_answer, _shown, visit) => ({ to: paths.bankDetails(visit.whose), said: words[name].said }),
    });
  const { reasonsMissing, lookAgainOnMissing } = words.pauseDirectPayment;
  const { endsBeforeMissing, reasons, becauseMissing } = words.endDirectPayment;
  return [
    ...step('startDirectPayment', startDirectPayment, (which) => which),
    ...step('pauseDirectPayment', pauseDirectPayment, (which, reader) => ({
      ...which,
      reasons: reader.text('reasons', reasonsMissing),
      lookAgainOn: civilDate(reader.date('lookAgainOn', lookAgainOnMissing)),
    })),
    ...step('resumeDirectPayment', resumeDirectPayment, (which) => which),
    ...step('endDirectPayment', endDirectPayment, (which, reader) => ({
      ...which,
      endsBefore: civilDate(reader.date('endsBefore', endsBeforeMissing)),
      because: reader.choice('because', Object.keys(reasons), becauseMissing),
    })),
  ];
}
