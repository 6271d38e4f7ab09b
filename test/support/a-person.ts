import { sql } from 'kysely';
import { linkPerson, systemContext } from '../../src/modules/access/index.ts';
import type { Context } from '../../src/modules/audit/index.ts';
import { addPerson, type PersonFacts } from '../../src/modules/people/index.ts';
import { plantAuthority } from '../../src/modules/people/testing.ts';
import { connectTo } from './database.ts';
import type { World } from './world.ts';

/** Does something with a council's records as the product itself: for planting what a test stands on. */
export function within<Result>(
  world: World,
  work: (context: Context) => Promise<Result>,
  councilId = 'ashmere',
): Promise<Result> {
  return world.database.transaction({ councilIds: [councilId] }, (tx) =>
    work(systemContext(world.services, tx, councilId, 'a test')),
  );
}

/** An invented person of Ashmere with an account of their own. */
export async function aPerson(
  world: World,
  facts: PersonFacts = {},
): Promise<{ readonly personId: string; readonly accountId: string }> {
  const accountId = await world.plainAccount('amina');
  const personId = await within(world, (context) =>
    addPerson(context, { givenNames: 'Amina', familyName: 'Yusuf', ...facts }, true),
  );
  await within(world, (context) =>
    linkPerson(context.tx, { councilId: 'ashmere', accountId, personId }, context.now),
  );
  return { personId, accountId };
}

/** The account of someone who acts for a person, with these powers from now on. */
export async function aHelper(
  world: World,
  personId: string,
  kind: string,
  powers: readonly string[],
): Promise<string> {
  const accountId = await world.plainAccount(kind);
  await within(world, (context) => plantAuthority(context, personId, accountId, kind, powers));
  return accountId;
}

/** Marks an account as one whose e-mail others read too: the product itself cannot, yet. */
export async function markShared(world: World, accountId: string): Promise<void> {
  const administrator = await connectTo(world.test.administrator);
  await administrator.query('update accounts set is_shared = true where id = $1', [accountId]);
  await administrator.end();
}

/** How many rows a table holds for Ashmere. */
export async function countRows(world: World, table: string): Promise<number> {
  return within(world, async (context) => {
    const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(
      context.tx,
    );
    return rows[0]?.count ?? 0;
  });
}

/** What the audit says was done about a person, in order. */
export async function listDone(world: World, personId: string): Promise<readonly string[]> {
  return within(world, async (context) => {
    const { rows } = await sql<{ action: string }>`select action from audit_entries
      where person_id = ${personId} and kind = 'did' order by id`.execute(context.tx);
    return rows.map(({ action }) => action);
  });
}
