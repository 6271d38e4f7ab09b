import { sql } from 'kysely';
import { type CivilDate, londonDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion, readWords } from '../../audit/index.ts';
import { type ContactRow, type KeptScreening, listScreenings } from '../store.ts';

export interface Contacts {
  readonly contacts: readonly {
    readonly contactId: string;
    readonly madeOn: CivilDate;
    readonly behind: 'person' | 'someoneForThem';
    readonly cameBy: string;
    readonly source: string;
    readonly isUrgent: boolean;
    readonly someoneInDanger: boolean;
  }[];
  readonly screenings: readonly Omit<KeptScreening, 'wordsId'>[];
  readonly log: readonly {
    readonly hadOn: CivilDate;
    readonly hadWith: string;
    readonly cameBy: string;
    readonly about: string;
    readonly said: string;
  }[];
}

/** Each contact with a person or about them, what came of it, and each later word, the latest first. */
export const listContacts = defineQuestion<{ readonly personId: string }, Contacts>({
  name: 'referrals.listContacts',
  summary: 'Each contact with a person or about them, what came of it, and each later word.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const { rows } = await sql<ContactRow>`
      select * from contacts where council_id = ${context.councilId} and person_id = ${personId}
      order by made_at desc, id desc`.execute(context.tx);
    return allow({
      contacts: rows.map((row) => ({
        contactId: row.id,
        madeOn: londonDate(row.made_at),
        behind: row.behind,
        cameBy: row.came_by,
        source: row.source,
        isUrgent: row.is_urgent,
        someoneInDanger: row.someone_in_danger,
      })),
      screenings: (await listScreenings(context, personId)).map(
        ({ wordsId: _wordsId, ...screening }) => screening,
      ),
      log: await listLog(context, personId),
    });
  },
});

async function listLog(context: Context, personId: string): Promise<Contacts['log']> {
  const { rows } = await sql<Omit<Contacts['log'][number], 'said'> & { wordsId: string }>`
    select had_on as "hadOn", had_with as "hadWith", came_by as "cameBy", about, words_id as "wordsId"
    from contact_log where council_id = ${context.councilId} and person_id = ${personId}
    order by had_on desc, id desc`.execute(context.tx);
  const words = await readWords(
    context,
    rows.map(({ wordsId }) => wordsId),
  );
  return rows.map(({ wordsId, ...entry }) => ({ ...entry, said: words.get(wordsId) ?? '' }));
}
