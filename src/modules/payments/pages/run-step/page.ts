import type { Route } from '../../../../platform/http/index.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visit, type Visitor } from '../../../access/index.ts';
import type { Command } from '../../../audit/index.ts';
import { approveRun } from '../../commands/approve-run.ts';
import { cancelRun, recalculateRun, returnRun } from '../../commands/return-run.ts';
import { sendRun } from '../../commands/send-run.ts';
import { sendRunForReview } from '../../commands/send-run-for-review.ts';
import { showRun } from '../../read-models/show-run.ts';
import type { WhichRun } from '../../take-run.ts';
import { runStepContent as words } from './content.ts';
import { runStepView, type StepName } from './view.ts';

/** Each step of a run on a page of its own, so that nobody sends half a million pounds by a slip. */
export function runStepRoutes(desk: Desk): readonly Route<Visitor>[] {
  const step = <Input extends WhichRun>(
    name: StepName,
    command: Command<Input, unknown>,
    takeApart: (which: WhichRun, reader: FormReader) => NoInfer<Input>,
  ) =>
    formPage(desk, {
      name,
      path: paths[name],
      command,
      load: (visit) => visit.ask(showRun, { runId: visit.param('runId') }),
      // The version that was on the page, so that nobody decides on what they have not seen.
      read: (reader, { runId }) =>
        takeApart({ runId, version: reader.whole('version', words.versionMissing) }, reader),
      view: (run, form, visit) => ({
        ...runStepView(name, run, form, visit.today),
        current: 'payments',
        back: { href: addressOf(visit) },
      }),
      done: (_answer, _run, visit) => ({ to: addressOf(visit), said: words.steps[name].said }),
    });
  return [
    ...step('workRunOutAgain', recalculateRun, (which) => which),
    ...step('sendRunForReview', sendRunForReview, (which) => which),
    ...step('approveRun', approveRun, (which, { form }) => ({
      ...which,
      fingerprint: form.text('fingerprint'),
    })),
    ...step('giveRunBack', returnRun, (which, reader) => ({
      ...which,
      because: reader.text('because', words.becauseMissing),
    })),
    ...step('sendRun', sendRun, (which) => which),
    ...step('cancelRun', cancelRun, (which) => which),
  ];
}

function addressOf(visit: Visit): string {
  return paths.paymentRun({ councilId: visit.councilId, runId: visit.param('runId') });
}
