import { sql } from 'kysely';
import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Input, YesNo } from '../../../platform/schema/fields.ts';
import { defineQuestion, recordLooks } from '../../audit/index.ts';
import type { ComplaintKind, ComplaintOutcome } from '../rules/answer.ts';

export interface ReceivedComplaint {
  readonly complaintId: string;
  readonly personId: string;
  readonly givenNames: string | null;
  readonly familyName: string | null;
  readonly kind: ComplaintKind;
  readonly theme: string | null;
  readonly receivedOn: CivilDate;
  readonly acknowledgedOn: CivilDate | null;
  readonly respondedOn: CivilDate | null;
  readonly outcome: ComplaintOutcome | null;
  /** The day on which the next step is owed; null once it is answered. */
  readonly owedOn: CivilDate | null;
}

/** What came from anyone, what is owed first before the rest. Those whose names are shown were looked at, once a day. */
export const listReceived = defineQuestion<
  { readonly answered?: boolean },
  { readonly complaints: readonly ReceivedComplaint[]; readonly open: number; readonly answered: number }
>({
  name: 'complaints.listReceived',
  summary:
    'Complaints, comments, compliments and appeals from everyone, in the order in which an answer is owed.',
  input: Input({
    answered: Type.Optional(YesNo({ words: 'Say whether you want those that are answered.' })),
  }),
  about: () => null,
  answer: async (context, { answered = false }) => {
    const { rows } = await sql<ReceivedComplaint>`
      select complaints.id as "complaintId", person_id as "personId", given_names as "givenNames",
        family_name as "familyName", kind, theme, received_on as "receivedOn", acknowledged_on as "acknowledgedOn",
        responded_on as "respondedOn", outcome,
        case when responded_on is not null then null when acknowledged_on is null then acknowledge_by else respond_by end
          as "owedOn"
      from complaints left join people on people.council_id = complaints.council_id and people.id = person_id
      where complaints.council_id = ${context.councilId} and (responded_on is not null) = ${answered}
      order by responded_on desc nulls last, "owedOn", received_on, complaints.id limit 200`.execute(
      context.tx,
    );
    await recordLooks(
      context,
      'complaints.listReceived',
      rows.map(({ personId }) => personId),
    );
    const { rows: counts } = await sql<{ open: number; answered: number }>`
      select count(*) filter (where responded_on is null)::int as open,
        count(*) filter (where responded_on is not null)::int as answered
      from complaints where council_id = ${context.councilId}`.execute(context.tx);
    return allow({ complaints: rows, ...(counts[0] ?? { open: 0, answered: 0 }) });
  },
});
