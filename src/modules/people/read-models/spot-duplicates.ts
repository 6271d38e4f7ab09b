import { sql } from 'kysely';
import type { Context } from '../../audit/index.ts';
import { findPossibleDuplicates, type PersonTraits } from '../rules/possible-duplicates.ts';
import {
  findPerson,
  keepDuplicate,
  type Person,
  type PersonRow,
  personOf,
  type SpottedDuplicate,
} from '../store.ts';

/**
 * Looks for other records that may be of the same person and keeps each pair to be settled by people. Pairs settled
 * as different people are not given again. Nothing is ever merged.
 */
export async function spotDuplicates(
  context: Context,
  personId: string,
): Promise<readonly SpottedDuplicate[]> {
  const person = await findPerson(context, personId);
  if (!person) return [];
  const { rows } = await sql<PersonRow>`
    select * from people where council_id = ${context.councilId} and id <> ${personId} and (
      nhs_number = ${person.nhsNumber ?? null} or born_on = ${person.bornOn ?? null}::date
      or postcode = ${person.postcode ?? null} or phone = ${person.phone ?? null}
      or lower(family_name) = lower(${person.familyName ?? null}))
    order by (nhs_number = ${person.nhsNumber ?? null}) desc nulls last, (born_on = ${person.bornOn ?? null}::date) desc nulls last, id
    limit 500`.execute(context.tx);
  const likely = findPossibleDuplicates(
    traitsOf(person),
    rows.map((row) => traitsOf(personOf(row))),
  );
  const spotted: SpottedDuplicate[] = [];
  for (const { id, reasons } of likely) {
    const kept = await keepDuplicate(context, personId, id, reasons);
    if (kept) spotted.push(kept);
  }
  return spotted;
}

function traitsOf(person: Person): PersonTraits {
  return {
    id: person.id,
    givenName: person.givenNames ?? '',
    familyName: person.familyName ?? '',
    bornOn: person.bornOn ?? null,
    nhsNumber: person.nhsNumber ?? null,
    postcode: person.postcode ?? null,
    phone: person.phone ?? null,
  };
}
