import { sql } from 'kysely';
import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import type { ComplaintKind, ComplaintOutcome } from '../rules/answer.ts';

export interface Challenge {
  readonly decisionId: string;
  readonly kind: ComplaintKind;
  readonly receivedOn: CivilDate;
  readonly respondedOn: CivilDate | null;
  readonly outcome: ComplaintOutcome | null;
}

/** Which decisions were challenged, and what came of it; nobody's words. */
export const listChallenges = defineQuestion<
  { readonly decisionIds: readonly string[] },
  { readonly challenges: readonly Challenge[] }
>({
  name: 'complaints.listChallenges',
  summary: 'Which decisions were complained about or appealed against, and what came of it.',
  input: Input({
    decisionIds: Type.Array(Id(), { words: 'Choose the decisions.', maxItems: 100 }),
  }),
  about: () => null,
  answer: async (context, { decisionIds }) => {
    const { rows } = await sql<Challenge>`
      select about_id as "decisionId", kind, received_on as "receivedOn", responded_on as "respondedOn", outcome
      from complaints where council_id = ${context.councilId} and about_id = any(${[...decisionIds]}::uuid[])
      order by received_on, id`.execute(context.tx);
    return allow({ challenges: rows });
  },
});
