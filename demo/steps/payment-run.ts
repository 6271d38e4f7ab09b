import type { CivilDate } from '../../src/core/calendar/civil-date.ts';
import {
  approveRun,
  cancelRun,
  draftRun,
  listRuns,
  sendRun,
  sendRunForReview,
  showRun,
} from '../../src/modules/payments/index.ts';
import type { Story } from '../story.ts';

/** A payments officer works out who is due what, and hands it to someone else to look at. */
export async function draftForReview(story: Story, payOn: CivilDate) {
  const drafted = await story.does('paymentsOfficer', draftRun, { payOn });
  return { drafted, version: await handOver(story, drafted) };
}

/** A whole payment run: one officer drafts it, another person approves it, and the file is made and booked. */
export async function payEveryoneDue(story: Story, payOn: CivilDate) {
  const { drafted, version } = await draftForReview(story, payOn);
  return { drafted, ...(await approveAndSend(story, drafted.runId, version)) };
}

/** The same on a day when perhaps nobody is due anything: then there is no run. */
export async function payWhoeverIsDue(
  story: Story,
  payOn: CivilDate,
  goesOn: 'sent' | 'waitsForApproval',
): Promise<void> {
  const drafted = await story.does('paymentsOfficer', draftRun, { payOn });
  const { runId, version, toPay } = drafted;
  if (toPay === 0) {
    await story.does('paymentsOfficer', cancelRun, { runId, version });
    return;
  }
  const reviewed = await handOver(story, drafted);
  if (goesOn === 'sent') await approveAndSend(story, runId, reviewed);
}

async function handOver(
  story: Story,
  { runId, version }: { readonly runId: string; readonly version: number },
): Promise<number> {
  return (await story.does('paymentsOfficer', sendRunForReview, { runId, version })).version;
}

async function approveAndSend(story: Story, runId: string, version: number) {
  const shown = await story.asks('approver', showRun, { runId });
  const { fingerprint } = shown;
  const approved = await story.does('approver', approveRun, { runId, version, fingerprint });
  const sent = await story.does('paymentsOfficer', sendRun, { runId, version: approved.version });
  return { shown, sent };
}

/** A story that was broken off may have left a run of that day open: it is cancelled, so that a new one can begin. */
export async function cancelLeftRun(story: Story, payOn: CivilDate): Promise<void> {
  const { runs } = await story.asks('paymentsOfficer', listRuns, {});
  const left = runs.find((run) => run.payOn === payOn && !['sent', 'cancelled'].includes(run.state));
  if (left) await story.does('paymentsOfficer', cancelRun, { runId: left.runId, version: left.version });
}
