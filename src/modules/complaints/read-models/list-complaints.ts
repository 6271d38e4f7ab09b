import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion, readWords } from '../../audit/index.ts';
import { asksForDecision } from '../rules/answer.ts';
import { type KeptComplaint, listKept } from '../store.ts';

export interface ComplaintShown
  extends Omit<
    KeptComplaint,
    'wordsId' | 'consideredWordsId' | 'conclusionsWordsId' | 'remedyWordsId' | 'enteredBy'
  > {
  readonly words: string;
  readonly howConsidered: string | null;
  readonly conclusions: string | null;
  readonly remedy: string | null;
  /** Where to go if the answer is not accepted: a code, once there is an answer. */
  readonly howToChallenge: 'ombudsman' | null;
}

/** What a person has told the council, in their words, with what came of it. */
export const listComplaints = defineQuestion<
  { readonly personId: string },
  { readonly complaints: readonly ComplaintShown[] }
>({
  name: 'complaints.listComplaints',
  summary: 'What a person has told the council, in their words, with what came of it.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const kept = await listKept(context, personId);
    const ids = kept.flatMap((one) => [
      one.wordsId,
      one.consideredWordsId,
      one.conclusionsWordsId,
      one.remedyWordsId,
    ]);
    const words = await readWords(
      context,
      ids.filter((id) => id !== null),
    );
    const textOf = (id: string | null) => (id === null ? null : (words.get(id) ?? null));
    return allow({
      complaints: kept.map(
        ({
          wordsId,
          consideredWordsId,
          conclusionsWordsId,
          remedyWordsId,
          enteredBy: _enteredBy,
          ...shown
        }) => ({
          ...shown,
          words: textOf(wordsId) ?? '',
          howConsidered: textOf(consideredWordsId),
          conclusions: textOf(conclusionsWordsId),
          remedy: textOf(remedyWordsId),
          howToChallenge: shown.respondedOn !== null && asksForDecision(shown.kind) ? 'ombudsman' : null,
        }),
      ),
    });
  },
});
