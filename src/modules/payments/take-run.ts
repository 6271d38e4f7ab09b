import { allow, type Decision, refuse } from '../../core/decision/decision.ts';
import type { Context } from '../audit/index.ts';
import { paymentsRefusals } from './rules/refusals.ts';
import { decideRunStep, type RunStep } from './rules/run.ts';
import { findRun, type KeptRun } from './store-runs.ts';

/** Which run, as the writer last saw it. */
export interface WhichRun {
  readonly runId: string;
  readonly version: number;
}

/** The run, locked, as the writer last saw it and open for this step; or why the step cannot be taken. */
export async function takeRun(
  context: Context,
  { runId, version }: WhichRun,
  step: RunStep,
): Promise<Decision<KeptRun>> {
  const run = await findRun(context, runId);
  if (run === null) return refuse(paymentsRefusals, 'runNotFound');
  const next = decideRunStep(run.state, step);
  if (!next.allowed) return next;
  if (run.version !== version) return refuse(paymentsRefusals, 'changedMeanwhile');
  return allow(run);
}
