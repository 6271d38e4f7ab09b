import { allow, type Decision, refuse } from '../../core/decision/decision.ts';
import { abandon, runAbandonable } from '../../platform/db/database.ts';
import { checkInput } from '../../platform/schema/check-input.ts';
import { type Command, type Context, isTraced } from '../audit/index.ts';
import { keepTurningAway, openEntrance, type Request, type Services, scopeOf } from './admission.ts';
import { accessRefusals } from './rules/refusals.ts';
import { keepAnswer, takeKey } from './store-command-keys.ts';

/**
 * Does one command: input, permission, sameness, the command itself, all in one transaction. A refusal keeps
 * nothing of it; being turned away for want of permission is kept in the audit by itself.
 */
export async function execute<Input, Answer>(
  services: Services,
  command: Command<Input, Answer>,
  request: Request,
): Promise<Decision<Answer>> {
  const faults = checkInput(command.input, request.input);
  if (faults.length > 0) return refuse(accessRefusals, 'inputWrong', {}, faults);
  const input = request.input as Input;
  const decision = await runAbandonable<Decision<Answer>>(services.database, scopeOf(request), async (tx) => {
    const admission = await openEntrance(services, tx, request).admit(command, input);
    if (!admission.allowed) return abandon(admission);
    const context = admission.value;
    const earlier = await claimKey(services, context, command.name, request);
    if (earlier !== null) return earlier as Decision<Answer>;
    const outcome = await command.handle(context, input);
    if (!outcome.allowed) return abandon(outcome);
    if (!isTraced(tx)) throw new Error(`${command.name} left no entry in the audit.`);
    await keepAnswer(context, request.key, outcome.value);
    return outcome;
  });
  if (!decision.allowed) await keepTurningAway(services, command, request, decision);
  return decision;
}

/** Takes the request's key, or gives what the same request was answered before. */
async function claimKey(
  services: Services,
  context: Context,
  command: string,
  request: Request,
): Promise<Decision<unknown> | null> {
  const bodyDigest = services.digest('sameness', `${command}\n${canonical(request.input)}`);
  const used = await takeKey(context, { key: request.key, command, bodyDigest });
  if (used === null) return null;
  if (used.bodyDigest !== bodyDigest) return abandon(refuse(accessRefusals, 'keyUsedForSomethingElse'));
  return allow(used.answer);
}

/** JSON with its names in order, so that the same input is the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
