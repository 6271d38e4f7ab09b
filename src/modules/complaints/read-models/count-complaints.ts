import { sql } from 'kysely';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { DateField, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import type { ComplaintKind, ComplaintOutcome } from '../rules/answer.ts';

export interface ComplaintCount {
  readonly kind: ComplaintKind;
  readonly theme: string | null;
  /** Null for those that have no answer yet. */
  readonly outcome: ComplaintOutcome | null;
  readonly count: number;
  readonly acknowledgedInTime: number;
}

interface CountComplaints {
  readonly from: CivilDate;
  readonly before: CivilDate;
}

/** How many complaints, comments, compliments and appeals came in a period, by theme and by what came of them. */
export const countComplaints = defineQuestion<
  CountComplaints,
  { readonly counts: readonly ComplaintCount[] }
>({
  name: 'complaints.countComplaints',
  summary: 'How many complaints, comments, compliments and appeals came, by theme and by outcome.',
  input: Input({
    from: DateField({ words: 'Enter the first day.' }),
    before: DateField({ words: 'Enter the day after the last.' }),
  }),
  about: () => null,
  answer: async (context, { from, before }) => {
    const { rows } = await sql<ComplaintCount>`
      select kind, theme, outcome, count(*) as count,
        count(*) filter (where acknowledged_on <= acknowledge_by) as "acknowledgedInTime"
      from complaints
      where council_id = ${context.councilId} and received_on >= ${from}::date and received_on < ${before}::date
      group by kind, theme, outcome order by kind, theme nulls last, outcome nulls last`.execute(context.tx);
    return allow({ counts: rows });
  },
});
