import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineCommand } from '../context.ts';
import { decideErasure } from '../rules/erasure.ts';
import { auditRefusals } from '../rules/refusals.ts';
import { auditTables, recordAct } from '../store.ts';

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
    const tables = auditTables(context.tx);
    const words = await tables
      .selectFrom('words')
      .select(['person_id', 'written_by', 'written_at', 'retention_class', 'erased_at'])
      .where('council_id', '=', context.councilId)
      .where('id', '=', input.wordsId)
      .forUpdate()
      .executeTakeFirst();
    if (!words || words.erased_at !== null) return refuse(auditRefusals, 'wordsNotFound');
    const hold =
      words.person_id === null
        ? undefined
        : await tables
            .selectFrom('word_holds')
            .select('id')
            .where('council_id', '=', context.councilId)
            .where('person_id', '=', words.person_id)
            .where('lifted_at', 'is', null)
            .executeTakeFirst();
    const key = `retention.${words.retention_class}Months`;
    const keepMonths = context.policy.figuresOn(context.today)[key];
    if (keepMonths === undefined)
      throw new Error(`No setting says how long words of the class ${words.retention_class} are kept.`);
    const decision = decideErasure({
      writtenBy: words.written_by,
      writtenAt: words.written_at,
      approver: context.actor.accountId,
      isHeld: hold !== undefined,
      keepMonths: keepMonths.value,
      today: context.today,
    });
    if (!decision.allowed) return decision;
    await tables
      .updateTable('words')
      .set({ text: null, salt: null, erased_at: context.now })
      .where('council_id', '=', context.councilId)
      .where('id', '=', input.wordsId)
      .execute();
    await recordAct(context, {
      action: 'audit.eraseWords',
      personId: words.person_id,
      subjectKind: 'words',
      subjectId: input.wordsId,
      ruleVersion: keepMonths.version,
    });
    return allow({ wordsId: input.wordsId });
  },
});
