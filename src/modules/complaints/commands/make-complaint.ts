import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { bankHolidaysFrom } from '../../../core/calendar/working-days.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Code, DateField, Id, Input, OneOf, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct, saveWords } from '../../audit/index.ts';
import { settingOn, startClock } from '../../councils/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import {
  asksForDecision,
  type ComplaintKind,
  calculateAcknowledgeBy,
  complaintKinds,
} from '../rules/answer.ts';
import { complaintRefusals } from '../rules/refusals.ts';
import { addComplaint, type ReceivedBy } from '../store.ts';

interface MakeComplaint {
  readonly personId: string;
  readonly kind: ComplaintKind;
  readonly words: string;
  readonly receivedBy: ReceivedBy;
  /** Else today. */
  readonly receivedOn?: CivilDate;
  readonly theme?: string;
  readonly aboutId?: string;
}

/** Takes in what someone has to say, in their own words, from them or typed for them, and starts its clock. */
export const makeComplaint = defineCommand<MakeComplaint, { complaintId: string; acknowledgeBy: CivilDate }>({
  name: 'complaints.makeComplaint',
  summary: 'Complain, comment, praise or appeal in one’s own words, alone or helped.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    kind: OneOf(complaintKinds, {
      words: 'Choose what it is: a complaint, a comment, a compliment or an appeal.',
    }),
    words: Words({ words: 'Write it in the person’s own words.' }),
    receivedBy: OneOf(['page', 'phone', 'letter', 'inPerson', 'email'], {
      words: 'Choose how it came to us.',
    }),
    receivedOn: Type.Optional(DateField({ words: 'Enter the day on which it came.' })),
    theme: Type.Optional(Code({ words: 'Choose what it is about.' })),
    aboutId: Type.Optional(Id({ words: 'Choose the decision or record that it is about.' })),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, kind, receivedOn = context.today, aboutId = null, theme = null } = input;
    if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
    if (receivedOn > context.today) return refuse(complaintRefusals, 'receivedOnDayToCome');
    if (kind === 'appeal' && aboutId === null) return refuse(complaintRefusals, 'appealNeedsDecision');
    const key = asksForDecision(kind) ? 'complaints.acknowledgeWorkingDays' : 'complaints.thankWorkingDays';
    const days = await settingOn(context, key, receivedOn);
    const document = context.policy.document('bank-holidays-england') as {
      readonly holidays: readonly { readonly on: string }[];
    };
    const acknowledgeBy = calculateAcknowledgeBy(receivedOn, days.value, bankHolidaysFrom(document.holidays));
    const wordsId = await saveWords(context, {
      personId,
      text: input.words,
      sensitivity: 'special',
      retentionClass: 'complaint',
    });
    const { receivedBy } = input;
    const facts = { personId, kind, theme, aboutId, wordsId, receivedOn, receivedBy, acknowledgeBy };
    const complaintId = await addComplaint(context, facts);
    await startClock(context, {
      personId,
      kind: 'complaintAcknowledgement',
      subjectKind: 'complaint',
      subjectId: complaintId,
      dueOn: acknowledgeBy,
      actsNext: 'complaintsManager',
    });
    await recordAct(context, {
      action: 'complaints.makeComplaint',
      personId,
      subjectKind: 'complaint',
      subjectId: complaintId,
      becauseWordsId: wordsId,
      ruleVersion: days.version,
      details: { kind, theme, receivedBy, about: aboutId },
    });
    await emitEvent(context, { type: 'complaint.made', personId, payload: { complaintId, kind, aboutId } });
    return allow({ complaintId, acknowledgeBy });
  },
});
