import type { Context } from '../audit/index.ts';
import { findSetting } from '../councils/index.ts';

/** The highest limit of the roles of whoever acts, as dated settings have it; null where none of them may approve. */
export async function findApprovalLimit(context: Context) {
  let highest = null;
  for (const role of context.actor.roles) {
    const limit = await findSetting(context, `payments.approvalLimit.${role}`);
    if (limit !== null && (highest === null || limit.value > highest.value)) highest = limit;
  }
  return highest;
}
