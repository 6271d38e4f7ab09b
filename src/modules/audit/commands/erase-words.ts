import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineCommand } from '../context.ts';
import { decideErasure } from '../rules/erasure.ts';
import { auditRefusals } from '../rules/refusals.ts';
import { recordAct } from '../store.ts';
import { isHeld } from '../store-holds.ts';
import { blankWords, findKeptWords } from '../store-words.ts';

interface EraseWords {
  readonly wordsId: string;
}

/** Erases words whose time is over. A tombstone stays, and every seal still holds. */
export const eraseWords = defineCommand<EraseWords, { wordsId: string }>({
  name: 'audit.eraseWords',
  summary: 'Erase words that no longer need to be kept; a tombstone stays and every seal still holds.',
  input: Input({ wordsId: Id({ words: 'Give the id of the words.' }) }),
  about: () => null,
  handle: async (context, input) => {
    const words = await findKeptWords(context, input.wordsId);
    if (words === null) return refuse(auditRefusals, 'wordsNotFound');
    const key = `retention.${words.retentionClass}Months`;
    const keepMonths = (await context.figuresOn(context.today))[key];
    if (keepMonths === undefined)
      throw new Error(`No setting says how long words of the class ${words.retentionClass} are kept.`);
    const decision = decideErasure({
      writtenBy: words.writtenBy,
      writtenAt: words.writtenAt,
      approver: context.actor.accountId,
      isHeld: words.personId !== null && (await isHeld(context, words.personId)),
      keepMonths: keepMonths.value,
      today: context.today,
    });
    if (!decision.allowed) return decision;
    await blankWords(context, input.wordsId);
    await recordAct(context, {
      action: 'audit.eraseWords',
      personId: words.personId,
      subjectKind: 'words',
      subjectId: input.wordsId,
      ruleVersion: keepMonths.version,
    });
    return allow({ wordsId: input.wordsId });
  },
});
