import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, OneOf, Words } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, recordAct, saveWords } from '../../audit/index.ts';
import { listOpenClocks, meetClock, type OpenClock } from '../../councils/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { referralRefusals } from '../rules/refusals.ts';
import { addLogEntry } from '../store.ts';

interface LogContact {
  readonly personId: string;
  readonly hadWith: string;
  readonly cameBy: string;
  readonly about: string;
  readonly said: string;
  readonly hadOn: CivilDate;
  /** The follow-up that this contact was: it is met by it. */
  readonly clockId?: string;
}

/** Logs a contact after the first: who, with whom, about what (mechanism M14). It may be a follow-up that was owed. */
export const logContact = defineCommand<LogContact, { logId: string }>({
  name: 'referrals.logContact',
  summary: 'Log a contact with a person or about them.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    hadWith: OneOf(
      [
        'person',
        'familyOrFriend',
        'independentAdvocate',
        'provider',
        'health',
        'otherCouncil',
        'someoneElse',
      ],
      { words: 'Choose whom the contact was with.' },
    ),
    cameBy: OneOf(['call', 'visit', 'letter', 'email', 'message'], { words: 'Choose how it was had.' }),
    about: OneOf(
      ['howThingsAre', 'followUp', 'assessment', 'plan', 'payment', 'support', 'concern', 'other'],
      { words: 'Choose what it was about.' },
    ),
    said: Words({ words: 'Write down what was said.' }),
    hadOn: DateField({ words: 'Give the day of the contact.' }),
    clockId: Type.Optional(Id({ words: 'Give the id of the follow-up that this was.' })),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId } = input;
    if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
    if (input.hadOn > context.today) {
      return refuse(referralRefusals, 'contactFaulty', {}, [
        { field: 'hadOn', words: 'Give the day, today or before.' },
      ]);
    }
    const promise = input.clockId === undefined ? null : await findFollowUp(context, personId, input.clockId);
    if (input.clockId !== undefined && promise === null) return refuse(referralRefusals, 'promiseNotFound');
    if (promise) await meetClock(context, promise.kind, promise.subjectId, input.hadOn);
    const logId = await addLogEntry(context, {
      personId,
      hadWith: input.hadWith,
      cameBy: input.cameBy,
      about: input.about,
      wordsId: await saveWords(context, {
        personId,
        text: input.said,
        sensitivity: 'special',
        retentionClass: 'careRecord',
      }),
      metClockId: promise?.clockId ?? null,
      hadOn: input.hadOn,
    });
    await recordAct(context, {
      action: 'referrals.logContact',
      personId,
      subjectKind: 'contactLog',
      subjectId: logId,
      details: { hadWith: input.hadWith, about: input.about, metClock: promise?.clockId ?? null },
    });
    return allow({ logId });
  },
});

/** A follow-up, or the look at how reablement went, is met by a word with the person: an assessment is not. */
async function findFollowUp(context: Context, personId: string, clockId: string): Promise<OpenClock | null> {
  const open = await listOpenClocks(context, { personId, limit: 1000 });
  return open.find((clock) => clock.clockId === clockId && isMetByWord(clock.kind)) ?? null;
}

function isMetByWord(kind: string): boolean {
  return kind.endsWith('.followUp') ? !kind.startsWith('review.') : kind === 'referrals.reablement';
}
