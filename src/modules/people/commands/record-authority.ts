import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, Line, OneOf } from '../../../platform/schema/fields.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { authorityRules, decideAuthority } from '../rules/authority.ts';
import { peopleRefusals } from '../rules/refusals.ts';
import { addAuthority, findPerson } from '../store.ts';

interface RecordAuthority {
  readonly personId: string;
  readonly kind: string;
  readonly holderAccountId?: string;
  readonly holderName?: string;
  readonly holderIsCouncilStaff: boolean;
  readonly powers: readonly string[];
  readonly proofKind: string;
  readonly proofSeenOn: CivilDate;
}

/** Records that someone acts for a person: as what, with which powers, on what proof (mechanism M12). */
export const recordAuthority = defineCommand<RecordAuthority, { authorityId: string }>({
  name: 'people.recordAuthority',
  summary: 'Record who acts for a person, with which powers and on what proof.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    kind: OneOf(Object.keys(authorityRules), { words: 'Choose what they are to the person.' }),
    holderAccountId: Type.Optional(Id({ words: 'Give the account of the one who acts.' })),
    holderName: Type.Optional(Line({ words: 'Enter their name.' })),
    holderIsCouncilStaff: Type.Boolean({ words: 'Say whether they work for a council.' }),
    powers: Type.Array(OneOf(['see', 'ask', 'spend', 'decide'], { words: 'Choose what they may do.' }), {
      uniqueItems: true,
      maxItems: 4,
    }),
    proofKind: Line({ words: 'Choose the proof that was seen.', longest: 60 }),
    proofSeenOn: DateField({ words: 'Enter the day on which the proof was seen.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    if (input.holderAccountId === context.actor.accountId) return refuse(peopleRefusals, 'ownTie');
    const person = await findPerson(context, input.personId);
    if (!person) return refuse(peopleRefusals, 'personNotFound');
    if (input.proofSeenOn > context.today) return refuse(peopleRefusals, 'proofInTheFuture');
    if (input.holderAccountId === undefined && input.holderName === undefined)
      return refuse(peopleRefusals, 'holderMissing');
    const decision = decideAuthority(input);
    if (!decision.allowed) return decision;
    const authorityId = await addAuthority(context, {
      personId: input.personId,
      kind: input.kind,
      holderAccountId: input.holderAccountId ?? null,
      holderName: input.holderName ?? null,
      powers: decision.value,
      endsAt: null,
      proofKind: input.proofKind,
      proofSeenOn: input.proofSeenOn,
    });
    await recordAct(context, {
      action: 'people.recordAuthority',
      personId: input.personId,
      subjectKind: 'authority',
      subjectId: authorityId,
      details: { kind: input.kind, powers: input.powers.join(' '), proof: input.proofKind },
    });
    return allow({ authorityId });
  },
});
