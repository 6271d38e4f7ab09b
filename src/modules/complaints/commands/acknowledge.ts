import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, Line } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct } from '../../audit/index.ts';
import { meetClock, settingOn, startClock } from '../../councils/index.ts';
import { sendLetter } from '../../letters/index.ts';
import { decideRespondBy } from '../rules/answer.ts';
import { complaintRefusals } from '../rules/refusals.ts';
import { lockComplaint, markAcknowledged } from '../store.ts';

interface Acknowledge {
  readonly personId: string;
  readonly complaintId: string;
  readonly contactName: string;
  readonly respondBy: CivilDate;
}

/** Tells someone that their words have come, who looks into it, and by when they are answered. */
export const acknowledge = defineCommand<Acknowledge, { complaintId: string; letterId: string }>({
  name: 'complaints.acknowledge',
  summary: 'Tell someone that their words have come, who looks into it, and by when they are answered.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    complaintId: Id({ words: 'Choose what is acknowledged.' }),
    contactName: Line({ words: 'Enter the name of the one who looks into it.', longest: 100 }),
    respondBy: DateField({ words: 'Enter the day by which the answer is promised.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, complaintId, contactName, respondBy }) => {
    const complaint = await lockComplaint(context, personId, complaintId);
    if (complaint === null) return refuse(complaintRefusals, 'complaintNotFound');
    if (complaint.acknowledgedOn !== null) return refuse(complaintRefusals, 'complaintAcknowledgedBefore');
    const { receivedOn } = complaint;
    const months = await settingOn(context, 'complaints.respondMonths', receivedOn);
    const day = decideRespondBy(respondBy, { receivedOn, today: context.today, mostMonths: months.value });
    if (!day.allowed) return day;
    const sent = await sendLetter(context, {
      personId,
      template: 'complaintAcknowledged',
      facts: { receivedOn, contactName, answerBy: respondBy },
      reasonSubject: { kind: 'complaint', id: complaintId },
    });
    if (!sent.allowed) return sent;
    await markAcknowledged(context, complaintId, respondBy);
    await meetClock(context, 'complaintAcknowledgement', complaintId);
    await startClock(context, {
      personId,
      kind: 'complaintResponse',
      subjectKind: 'complaint',
      subjectId: complaintId,
      dueOn: respondBy,
      actsNext: 'complaintsManager',
    });
    await recordAct(context, {
      action: 'complaints.acknowledge',
      personId,
      subjectKind: 'complaint',
      subjectId: complaintId,
      ruleVersion: months.version,
      details: { respondBy, letter: sent.value.letterId },
    });
    await emitEvent(context, {
      type: 'complaint.acknowledged',
      personId,
      payload: { complaintId, respondBy },
    });
    return allow({ complaintId, letterId: sent.value.letterId });
  },
});
