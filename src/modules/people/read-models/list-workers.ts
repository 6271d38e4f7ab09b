import { sql } from 'kysely';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';

export interface Worker {
  readonly accountId: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** With how many people they work now. */
  readonly people: number;
  readonly worksWithPerson: boolean;
}

const workerRoles = [
  'contactOfficer',
  'socialWorker',
  'occupationalTherapist',
  'teamManager',
  'principalSocialWorker',
  'directPaymentAdviser',
];

/** Who could work with a person, with how many people each works with already, and who does so now. */
export const listWorkers = defineQuestion<
  { readonly personId: string },
  { readonly workers: readonly Worker[] }
>({
  name: 'people.listWorkers',
  summary: 'Who could work with a person, how many people each works with, and who does now.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const { councilId, now, tx } = context;
    const { rows } = await sql<Worker>`
      select accounts.id as "accountId", display_name as name, array_agg(distinct role order by role) as roles,
        (select count(*)::int from allocations_to_workers own where own.council_id = ${councilId}
          and own.account_id = accounts.id and own.in_force @> ${now}::timestamptz) as people,
        exists (select from allocations_to_workers own where own.council_id = ${councilId} and own.person_id = ${personId}
          and own.account_id = accounts.id and own.in_force @> ${now}::timestamptz) as "worksWithPerson"
      from account_roles join accounts on accounts.id = account_id
      where account_roles.council_id = ${councilId} and account_roles.in_force @> ${now}::timestamptz
        and closed_at is null and role = any(${workerRoles}::text[])
      group by accounts.id, display_name order by display_name, accounts.id`.execute(tx);
    return allow({ workers: rows });
  },
});
