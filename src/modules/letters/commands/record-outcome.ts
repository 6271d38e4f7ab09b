import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { meetClock } from '../../councils/index.ts';
import { letterRefusals } from '../rules/refusals.ts';
import { oweCatchUp } from '../send-letter.ts';
import { addLetterOutcome, type LetterOutcome, listKeptLetters } from '../store.ts';

interface RecordOutcome {
  readonly personId: string;
  readonly letterId: string;
  readonly outcome: LetterOutcome;
}

/** Says what became of a letter. One that came back is owed again; the person says only that they read it. */
export const recordOutcome = defineCommand<RecordOutcome, { letterId: string }>({
  name: 'letters.recordOutcome',
  summary:
    'Record what became of a letter: it came back, was read, was handed over, or its other form went out.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    letterId: Id({ words: 'Give the id of the letter.' }),
    outcome: OneOf(['returned', 'opened', 'handedOver', 'caughtUp'], {
      words: 'Choose what became of the letter.',
    }),
  }),
  about: (input) => input.personId,
  handle: async (context, { personId, letterId, outcome }) => {
    const [letter] = await listKeptLetters(context, personId, letterId);
    if (letter === undefined) return refuse(letterRefusals, 'letterNotFound');
    if (context.actor.actingAs === 'self' && outcome !== 'opened')
      return refuse(letterRefusals, 'letterOutcomeNotYours');
    const isOwed = letter.owed.length > 0 || letter.outcomes.includes('returned');
    if (outcome === 'caughtUp' && !isOwed) return refuse(letterRefusals, 'letterNothingOwed');
    await addLetterOutcome(context, letterId, outcome);
    if (outcome === 'returned') await oweCatchUp(context, personId, letterId);
    if (outcome === 'caughtUp') await meetClock(context, 'letterCatchUp', letterId);
    await recordAct(context, {
      action: 'letters.recordOutcome',
      personId,
      subjectKind: 'letter',
      subjectId: letterId,
      details: { outcome },
    });
    return allow({ letterId });
  },
});
