import { sql } from 'kysely';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion, recordLooks } from '../../audit/index.ts';
import { findPerson, type Person } from '../store.ts';

export interface OpenDuplicate {
  readonly duplicateId: string;
  readonly reasons: readonly string[];
  readonly other: Person;
}

/** Records that may be of the same person and that nobody has settled yet. The other person was looked at too. */
export const listDuplicates = defineQuestion<
  { readonly personId: string },
  { readonly duplicates: readonly OpenDuplicate[] }
>({
  name: 'people.listDuplicates',
  summary: 'Records that may be of the same person, to be settled by people.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const { rows } = await sql<{ duplicateId: string; reasons: readonly string[]; otherId: string }>`
      select id as "duplicateId", reasons,
        case when person_id = ${personId} then other_person_id else person_id end as "otherId"
      from duplicate_checks
      where council_id = ${context.councilId} and ${personId} in (person_id, other_person_id) and settled_at is null
      order by found_at, id`.execute(context.tx);
    const duplicates: OpenDuplicate[] = [];
    for (const { duplicateId, reasons, otherId } of rows) {
      const other = await findPerson(context, otherId);
      if (other !== null) duplicates.push({ duplicateId, reasons, other });
    }
    await recordLooks(
      context,
      'people.listDuplicates',
      duplicates.map(({ other }) => other.id),
    );
    return allow({ duplicates });
  },
});
