import { allow, refuse, renameFaults } from '../../../core/decision/decision.ts';
import { Id, Input, Version } from '../../../platform/schema/fields.ts';
import { defineCommand, emitEvent, recordAct, saveWords, seesGuarded } from '../../audit/index.ts';
import { codesFrom, PersonChangesInput } from '../person-input.ts';
import { decideFacts } from '../rules/person-facts.ts';
import { peopleRefusals } from '../rules/refusals.ts';
import { findPerson, changePerson as keepChange, type PersonChanges } from '../store.ts';

interface ChangePerson {
  readonly personId: string;
  readonly version: number;
  readonly changes: PersonChanges;
}

interface PersonChanged {
  /** The version of the record as it stands now. */
  readonly version: number;
  /** Someone else had changed the record in between: what was entered is kept under these words and changed nothing. */
  readonly setAsideWordsId: string | null;
}

/** Changes what is known of a person, by the person themselves or by staff. */
export const changePerson = defineCommand<ChangePerson, PersonChanged>({
  name: 'people.changePerson',
  summary: 'Change what is known of a person.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    version: Version(),
    changes: PersonChangesInput(),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId } = input;
    const person = await findPerson(context, personId, 'lock');
    if (!person) return refuse(peopleRefusals, 'personNotFound');
    const bySelf = context.actor.actingAs === 'self';
    if (input.changes.safeContact !== undefined && !seesGuarded(context.actor))
      return refuse(peopleRefusals, 'factForStaff', { fact: 'safeContact' });
    const decision = decideFacts(input.changes, {
      today: context.today,
      bySelf,
      codes: codesFrom(context.policy),
    });
    if (!decision.allowed) return renameFaults(decision, (field) => `changes.${field}`);
    const version = await keepChange(context, personId, input.version, decision.value);
    const setAsideWordsId =
      version === null
        ? await saveWords(context, {
            personId,
            text: JSON.stringify(decision.value),
            sensitivity: 'restricted',
            retentionClass: 'careRecord',
          })
        : null;
    await recordAct(context, {
      action: 'people.changePerson',
      personId,
      subjectKind: 'person',
      subjectId: personId,
      details: { fields: Object.keys(input.changes).join(' '), version, isSetAside: version === null },
    });
    if (version !== null) {
      await emitEvent(context, { type: 'person.changed', personId, payload: { version } });
    }
    return allow({ version: version ?? person.version, setAsideWordsId });
  },
});
