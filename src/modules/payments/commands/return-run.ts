import { allow, type Decision } from '../../../core/decision/decision.ts';
import { Id, Input, Version, Words } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, recordAct, saveWords } from '../../audit/index.ts';
import { decideRunStep } from '../rules/run.ts';
import { changeRun, type KeptRun, lockDrafting, replaceLines } from '../store-runs.ts';
import { takeRun, type WhichRun } from '../take-run.ts';
import { workOutRun } from '../work-out-run.ts';

const which = { runId: Id({ words: 'Give the id of the payment run.' }), version: Version() };

/** Works a draft out again from everything as it stands now. */
export const recalculateRun = defineCommand<WhichRun, WhichRun>({
  name: 'payments.recalculateRun',
  summary: 'Work a draft payment run out again from everything as it stands now.',
  input: Input(which),
  about: () => null,
  handle: async (context, input) => {
    await lockDrafting(context);
    const found = await takeRun(context, input, 'sendForReview');
    if (!found.allowed) return found;
    return await workOutAgain(context, found.value, 'payments.recalculateRun', null);
  },
});

/**
 * Sends a run that is in review or approved back to draft, says why, and works it out again. Whoever gives it back
 * chose nothing that is in it, and may approve it once its maker has sent it for review anew.
 */
export const returnRun = defineCommand<WhichRun & { readonly because: string }, WhichRun>({
  name: 'payments.returnRun',
  summary: 'Send a payment run back to draft, say why, and work it out again.',
  input: Input({ ...which, because: Words({ words: 'Say what needs another look.', longest: 2000 }) }),
  about: () => null,
  handle: async (context, input) => {
    await lockDrafting(context);
    const found = await takeRun(context, input, 'returnToDraft');
    if (!found.allowed) return found;
    const becauseWordsId = await saveWords(context, {
      personId: null,
      text: input.because,
      sensitivity: 'personal',
      retentionClass: 'payment',
    });
    return await workOutAgain(context, found.value, 'payments.returnRun', becauseWordsId);
  },
});

/** Gives a run up before it is sent: what it would have paid is due again in the next. */
export const cancelRun = defineCommand<WhichRun, WhichRun>({
  name: 'payments.cancelRun',
  summary: 'Give a payment run up before it is sent.',
  input: Input(which),
  about: () => null,
  handle: async (context, input) => {
    const found = await takeRun(context, input, 'cancel');
    if (!found.allowed) return found;
    const next = decideRunStep(found.value.state, 'cancel');
    if (!next.allowed) return next;
    const version = await changeRun(context, found.value, { state: next.value });
    await recordAct(context, {
      action: 'payments.cancelRun',
      personId: null,
      subjectKind: 'paymentRun',
      subjectId: input.runId,
    });
    return allow({ runId: input.runId, version });
  },
});

async function workOutAgain(
  context: Context,
  run: KeptRun,
  action: string,
  becauseWordsId: string | null,
): Promise<Decision<WhichRun>> {
  const { lines, differences } = await workOutRun(context, run.payOn, run.runId);
  await replaceLines(context, run.runId, lines);
  const version = await changeRun(context, run, {
    state: 'draft',
    differences,
    isEdit: becauseWordsId === null,
    ...(becauseWordsId && { returnedWordsId: becauseWordsId }),
  });
  await recordAct(context, {
    action,
    personId: null,
    subjectKind: 'paymentRun',
    subjectId: run.runId,
    becauseWordsId,
    details: { version },
  });
  return allow({ runId: run.runId, version });
}
