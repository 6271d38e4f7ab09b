import { sql } from 'kysely';
import { listLetters, type ReadLetter, readLetter } from '../../src/modules/letters/index.ts';
import { asSystem } from './people.ts';
import { allowed, type World } from './world.ts';

interface Clock {
  readonly due_on: string;
  readonly met_on: string | null;
}

/** The letters to a person, newest first, each in the words that were kept, with the clock of what is owed. */
export async function lettersTo(
  world: World,
  personId: string,
): Promise<readonly (ReadLetter & { readonly clock: Clock | null })[]> {
  const why = { purpose: 'review' };
  const { letters } = allowed(await world.ask('socialWorker', listLetters, { personId }, why));
  const found = [];
  for (const { letterId } of letters) {
    const letter = allowed(await world.ask('socialWorker', readLetter, { personId, letterId }, why));
    found.push({ ...letter, clock: await clockOf(world, letterId) });
  }
  return found;
}

async function clockOf(world: World, letterId: string): Promise<Clock | null> {
  return await asSystem(world, async ({ tx }) => {
    const { rows } = await sql<Clock>`
      select due_on, met_on from clocks where kind = 'letterCatchUp' and subject_id = ${letterId}`.execute(
      tx,
    );
    return rows[0] ?? null;
  });
}
