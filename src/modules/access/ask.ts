import { allow, type Decision, refuse } from '../../core/decision/decision.ts';
import { abandon, runAbandonable } from '../../platform/db/database.ts';
import { checkInput } from '../../platform/schema/check-input.ts';
import { type Question, recordAct } from '../audit/index.ts';
import {
  type Asked,
  keepTurningAway,
  openEntrance,
  type Request,
  type Services,
  scopeOf,
} from './admission.ts';
import { accessRefusals } from './rules/refusals.ts';

/** Asks questions that are answered together, as of one moment. */
export interface Asking {
  /** The answer; a refusal ends the whole of `askTogether` with it. */
  <Input, Answer>(question: Question<Input, Answer>, input: NoInfer<Input>): Promise<Answer>;
  /** The answer or the refusal, for what a page can do without. */
  decide<Input, Answer>(question: Question<Input, Answer>, input: NoInfer<Input>): Promise<Decision<Answer>>;
}

/** Answers one question and keeps the look, in one transaction: nothing about a person is shown unrecorded. */
export async function ask<Input, Answer>(
  services: Services,
  question: Question<Input, Answer>,
  request: Omit<Request, 'key'>,
): Promise<Decision<Answer>> {
  return await askTogether(services, request, (asking) => asking(question, request.input as NoInfer<Input>));
}

/**
 * Answers all that a page asks in one transaction. Each question has its own permission; what one page shows of one
 * person is kept as one look, under the first question's name.
 */
export async function askTogether<Result>(
  services: Services,
  request: Omit<Request, 'key' | 'input'>,
  read: (asking: Asking) => Promise<Result>,
): Promise<Decision<Result>> {
  const last: { asked?: Asked; input?: unknown } = {};
  const decision = await runAbandonable<Decision<Result>>(services.database, scopeOf(request), async (tx) => {
    const entrance = openEntrance(services, tx, request);
    const seen = new Set<string>();
    const decide = async <Input, Answer>(question: Question<Input, Answer>, input: Input) => {
      const faults = checkInput(question.input, input);
      if (faults.length > 0) return refuse(accessRefusals, 'inputWrong', {}, faults);
      Object.assign(last, { asked: question, input });
      const admission = await entrance.admit(question, input);
      if (!admission.allowed) return admission;
      const outcome = await question.answer(admission.value, input);
      const personId = question.about(input);
      if (outcome.allowed && personId !== null && !seen.has(personId)) {
        seen.add(personId);
        await recordAct(admission.value, {
          action: question.name,
          kind: 'saw',
          personId,
          subjectKind: 'person',
          subjectId: personId,
        });
      }
      return outcome;
    };
    const askOrEnd = async <Input, Answer>(question: Question<Input, Answer>, input: Input) => {
      const decision = await decide(question, input);
      return decision.allowed ? decision.value : abandon(decision);
    };
    return allow(await read(Object.assign(askOrEnd, { decide })));
  });
  if (!decision.allowed && last.asked) {
    await keepTurningAway(services, last.asked, { ...request, input: last.input }, decision);
  }
  return decision;
}
