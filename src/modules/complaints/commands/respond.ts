import { Type } from 'typebox';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf, Words } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct, recordDecision, saveWords } from '../../audit/index.ts';
import { meetClock } from '../../councils/index.ts';
import { asksForDecision, type ComplaintOutcome, decideResponse, outcomes } from '../rules/answer.ts';
import { complaintRefusals } from '../rules/refusals.ts';
import { lockComplaint, markResponded } from '../store.ts';

interface Respond {
  readonly personId: string;
  readonly complaintId: string;
  readonly outcome: ComplaintOutcome;
  readonly howConsidered: string;
  readonly conclusions: string;
  readonly remedy?: string;
}

const ruleVersion = 'complaints.response/1';

/** Answers a complaint: how it was considered, what was found, what is put right; the Ombudsman comes after. */
export const respond = defineCommand<Respond, { complaintId: string; decisionId: string }>({
  name: 'complaints.respond',
  summary: 'Answer a complaint: how it was considered, what was found, and what is put right.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    complaintId: Id({ words: 'Choose what is answered.' }),
    outcome: OneOf(outcomes, { words: 'Choose what came of it.' }),
    howConsidered: Words({ words: 'Write how it was looked into.', longest: 10_000 }),
    conclusions: Words({ words: 'Write what was found, and why.', longest: 10_000 }),
    remedy: Type.Optional(Words({ words: 'Write what is put right.', longest: 10_000 })),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, complaintId, outcome, howConsidered, conclusions, remedy }) => {
    const complaint = await lockComplaint(context, personId, complaintId);
    if (complaint === null) return refuse(complaintRefusals, 'complaintNotFound');
    const { kind, acknowledgedOn, respondedOn } = complaint;
    const facts = { kind, isAcknowledged: acknowledgedOn !== null, isAnswered: respondedOn !== null };
    const decision = decideResponse(facts, outcome, remedy);
    if (!decision.allowed) return decision;
    const keep = (text: string) =>
      saveWords(context, { personId, text, sensitivity: 'special', retentionClass: 'complaint' });
    const decisionId = await recordDecision(context, {
      personId,
      kind: 'complaintResponse',
      outcome,
      subjectKind: 'complaint',
      subjectId: complaintId,
      reasons: conclusions,
      sensitivity: 'special',
      ruleVersion,
      howToChallenge: asksForDecision(kind) ? 'ombudsman' : 'askAgainOrComplain',
      isRefusal: decision.value.isRefusal,
    });
    await markResponded(context, complaintId, {
      outcome,
      consideredWordsId: await keep(howConsidered),
      conclusionsWordsId: await keep(conclusions),
      remedyWordsId: remedy === undefined ? null : await keep(remedy),
      decisionId,
    });
    await meetClock(context, 'complaintResponse', complaintId);
    await recordAct(context, {
      action: 'complaints.respond',
      personId,
      subjectKind: 'complaint',
      subjectId: complaintId,
      ruleVersion,
      details: { outcome, decision: decisionId },
    });
    await emitEvent(context, {
      type: 'complaint.answered',
      personId,
      payload: { complaintId, kind, outcome, decisionId },
    });
    return allow({ complaintId, decisionId });
  },
});
