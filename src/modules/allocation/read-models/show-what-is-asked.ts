import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { findEligibility, findFinishedAnswers } from '../../assessments/index.ts';
import { defineQuestion } from '../../audit/index.ts';
import { listAnswers, resolveAnswers } from '../rules/answers-in-force.ts';
import type { FactDefinition, Question, RasDefinition } from '../rules/definition-schema.ts';
import { decideEligibleFirst } from '../rules/eligible-first.ts';
import { pickAnswers } from '../rules/pick-answers.ts';
import type { Audience } from '../store.ts';
import { findDefinition } from './find-definition.ts';

export interface WhatIsAsked {
  readonly title: string;
  readonly version: string;
  readonly notice: string;
  /** The day on which the answers were given; null where no assessment of theirs is finished. */
  readonly answeredOn: CivilDate | null;
  readonly facts: readonly Pick<FactDefinition, 'id' | 'label' | 'source' | 'values' | 'whole'>[];
  readonly questions: readonly AskedQuestion[];
}

/** A question that the assessment has left open, or that only a worker answers. */
export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
  readonly help: string;
  readonly answers: readonly { readonly code: string; readonly text: string }[];
}

/** What working a first figure out still asks for, beside the answers of the finished assessment. */
export const showWhatIsAsked = defineQuestion<
  { readonly personId: string; readonly audience?: Audience },
  WhatIsAsked
>({
  name: 'allocation.showWhatIsAsked',
  summary: 'What has still to be known before a first figure can be worked out.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    audience: Type.Optional(OneOf(['adult', 'carer'], { words: 'Say whether it is for a carer.' })),
  }),
  about: (input) => input.personId,
  answer: async (context, { personId, audience = 'adult' }) => {
    const eligible = decideEligibleFirst(await findEligibility(context, personId, audience));
    if (!eligible.allowed) return eligible;
    const chosen = await findDefinition(context, audience, context.today);
    if (!chosen.allowed) return chosen;
    const { definition } = chosen.value;
    const finished = await findFinishedAnswers(context, personId, audience);
    const { missing } = resolveAnswers(definition, pickAnswers(definition, finished?.answers ?? {}), {});
    return allow({
      title: definition.title,
      version: definition.version,
      notice: definition.notice,
      answeredOn: finished?.finishedOn ?? null,
      facts: definition.facts,
      questions: missing.map((question) => toAsked(definition, question)),
    });
  },
});

function toAsked(definition: RasDefinition, question: Question): AskedQuestion {
  const { id, text, help } = question;
  const answers = listAnswers(definition, question).map((answer) => ({
    code: answer.code,
    text: answer.text,
  }));
  return { id, text, help, answers };
}
