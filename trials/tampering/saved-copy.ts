import type pg from 'pg';

/** The tables as they were, kept beside them, to undo one edit after another. */
export interface SavedCopy {
  /** Puts back every row that is not as it was. Gives how many were not. */
  undo(): Promise<number>;
}

export async function saveCopy(superuser: pg.Client, tables: readonly string[]): Promise<SavedCopy> {
  await superuser.query('create schema kept');
  const statements: string[] = [];
  for (const table of tables) {
    await superuser.query(`create table kept.${table} as table public.${table}`);
    const { rows } = await superuser.query<{ columns: string }>(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
       from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const columns = rows[0]?.columns ?? '';
    statements.push(
      `delete from public.${table} as now where not exists (select from kept.${table} as was where was::text = now::text)`,
      `insert into public.${table} (${columns}) overriding system value select ${columns} from kept.${table} as was
       where not exists (select from public.${table} as now where now::text = was::text)`,
    );
  }
  return {
    undo: async () => {
      let changed = 0;
      await superuser.query('begin');
      for (const statement of statements) changed += (await superuser.query(statement)).rowCount ?? 0;
      await superuser.query('commit');
      return changed;
    },
  };
}
