import { sql } from 'kysely';
import { Type } from 'typebox';
import { allow } from '../../../core/decision/decision.ts';
import { Code, Input } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion } from '../context.ts';
import { recordLooks } from '../store.ts';
import { readWords } from '../store-words.ts';

export interface ListedRefusal {
  readonly decisionId: string;
  /** Null for analysts, who count and do not look at anyone. */
  readonly personId: string | null;
  readonly kind: string;
  /** A code; without the ground that may follow it, for analysts. */
  readonly outcome: string;
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly ruleVersion: string;
  readonly howToChallenge: string;
  /** The ground as it was written; null for analysts, and where the words are restricted. */
  readonly ground: string | null;
  /** The next decision on the same matter, where there was one. */
  readonly later: { readonly outcome: string; readonly decidedAt: string } | null;
}

interface ListRefusals {
  readonly kind?: string;
  /** As `2026-11`. */
  readonly month?: string;
}

export interface Refusals {
  /** The newest of those asked for. */
  readonly refusals: readonly ListedRefusal[];
  /** How many there are of those asked for. */
  readonly total: number;
  /** How many of each kind in the month asked for, or ever. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

const mostShown = 100;

/**
 * Everyone who was told no, on what ground and by whom, and what came after: the one list of refusals. Whoever reads
 * someone's ground has looked at them, which is kept once a day.
 */
export const listRefusals = defineQuestion<ListRefusals, Refusals>({
  name: 'audit.listRefusals',
  summary: 'Every decision that told someone no: the ground, who decided, and what came after.',
  input: Input({
    kind: Type.Optional(Code({ words: 'Choose a kind of decision.' })),
    month: Type.Optional(
      Type.String({ words: 'Choose a month.', pattern: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$' }),
    ),
  }),
  about: () => null,
  answer: async (context, { kind, month }) => {
    const kinds = await countKinds(context, month);
    const rows = await listRows(context, kind, month);
    const total = kinds.reduce(
      (sum, one) => (kind === undefined || one.kind === kind ? sum + one.count : sum),
      0,
    );
    if (context.actor.actingAs === 'analyst')
      return allow({ kinds, total, refusals: rows.map(withoutAnyone) });
    const words = await readWords(
      context,
      rows.flatMap(({ wordsId }) => wordsId ?? []),
    );
    await recordLooks(
      context,
      'audit.listRefusals',
      rows.flatMap(({ personId }) => personId ?? []),
    );
    const refusals = rows.map(({ wordsId, ...row }) => ({
      ...row,
      ground: wordsId === null ? null : (words.get(wordsId) ?? null),
    }));
    return allow({ kinds, total, refusals });
  },
});

type Row = Omit<ListedRefusal, 'ground'> & { readonly wordsId: string | null };

async function listRows(
  context: Context,
  kind: string | undefined,
  month: string | undefined,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select decisions.id as "decisionId", decisions.person_id as "personId", kind, outcome, decided_at as "decidedAt",
      coalesce(display_name, '') as "decidedBy", rule_version as "ruleVersion", how_to_challenge as "howToChallenge",
      case when sensitivity = 'restricted' then null else reasons_words_id end as "wordsId",
      (select json_build_object('outcome', after.outcome, 'decidedAt', after.decided_at) from decisions after
        where after.council_id = decisions.council_id and after.subject_kind = decisions.subject_kind
          and after.subject_id = decisions.subject_id and after.kind = decisions.kind
          and (after.decided_at, after.id) > (decisions.decided_at, decisions.id)
        order by after.decided_at, after.id limit 1) as later
    from decisions left join accounts on accounts.id = decided_by
      join words on words.council_id = decisions.council_id and words.id = reasons_words_id
    where decisions.council_id = ${context.councilId} and is_refusal
      and (${kind ?? null}::text is null or kind = ${kind ?? null}) and ${inMonth(month)}
    order by decided_at desc, decisions.id desc limit ${mostShown}`.execute(context.tx);
  return rows;
}

async function countKinds(context: Context, month: string | undefined): Promise<Refusals['kinds']> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count from decisions
    where council_id = ${context.councilId} and is_refusal and ${inMonth(month)}
    group by kind order by count(*) desc, kind`.execute(context.tx);
  return rows;
}

function inMonth(month: string | undefined) {
  return sql`(${month ?? null}::text is null
    or to_char(decided_at at time zone 'Europe/London', 'YYYY-MM') = ${month ?? null})`;
}

/** A ground follows the outcome after a colon: it would tell of someone's life. */
function withoutAnyone({ wordsId: _words, outcome, later, ...row }: Row): ListedRefusal {
  const [code = ''] = outcome.split(':');
  return {
    ...row,
    outcome: code,
    personId: null,
    ground: null,
    later: later && { ...later, outcome: later.outcome.split(':')[0] ?? '' },
  };
}
