import { sql } from 'kysely';
import { type CivilDate, civilDate } from '../../core/calendar/civil-date.ts';
import type { Context } from '../audit/index.ts';
import { addAuthority, type PersonFacts } from './store.ts';

/** Amina Yusuf, invented: 46, multiple sclerosis. */
export function someFacts(other: PersonFacts = {}): PersonFacts {
  return {
    givenNames: 'Amina',
    familyName: 'Yusuf',
    bornOn: civilDate('1980-05-17'),
    postcode: 'M1 3BD',
    language: 'English',
    ...other,
  };
}

/** Plants an authority as if its proof had been seen today: the account may act for the person from now on. */
export async function plantAuthority(
  context: Context,
  personId: string,
  accountId: string,
  kind: string,
  powers: readonly string[],
): Promise<void> {
  await addAuthority(context, {
    personId,
    kind,
    holderAccountId: accountId,
    holderName: null,
    powers,
    endsAt: null,
    proofKind: 'personAgreed',
    proofSeenOn: context.today,
  });
}

/** Plants that someone has died: nothing new is paid or written to them from that day. No command records it yet. */
export async function plantDeath(context: Context, personId: string, diedOn: CivilDate): Promise<void> {
  await sql`update people set died_on = ${diedOn}, version = version + 1
    where council_id = ${context.councilId} and id = ${personId}`.execute(context.tx);
}
