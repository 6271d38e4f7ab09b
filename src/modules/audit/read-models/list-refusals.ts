import { sql } from 'kysely';
import { allow } from '../../../core/decision/decision.ts';
import { Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../context.ts';

export interface ListedRefusal {
  readonly decisionId: string;
  readonly personId: string | null;
  readonly kind: string;
  readonly outcome: string;
  readonly decidedAt: string;
  readonly ruleVersion: string;
}

/** Everyone who was told no, by which rule, newest first: the one list of refusals. */
export const listRefusals = defineQuestion<
  Record<string, never>,
  { readonly refusals: readonly ListedRefusal[] }
>({
  name: 'audit.listRefusals',
  summary: 'Every decision that told someone no, with the rule behind it.',
  input: Input({}),
  about: () => null,
  answer: async (context) => {
    const { rows } = await sql<ListedRefusal>`
      select id as "decisionId", person_id as "personId", kind, outcome, decided_at as "decidedAt", rule_version as "ruleVersion"
      from decisions where council_id = ${context.councilId} and is_refusal order by decided_at desc, id desc limit 500`.execute(
      context.tx,
    );
    return allow({ refusals: rows });
  },
});
