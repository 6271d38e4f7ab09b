import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, Line, OneOf, Words, YesNo } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, recordAct, saveWords } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { decideFor, oweRiskAssessment } from '../find-facts.ts';
import { takesEffectOn } from '../next-payment.ts';
import { listOpenArrivesBy, listOpenManagedBy } from '../open-ways.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import {
  type ArrivesBy,
  arrivesByWays,
  type Choice,
  decideArrivesBy,
  decideManagedBy,
  type ManagedBy,
  managedByWays,
} from '../rules/ways-to-be-paid.ts';
import { addChoice, type ChoiceKind, findChoice } from '../store.ts';

interface RecordChoice {
  readonly personId: string;
  readonly kind: ChoiceKind;
  readonly shown: readonly string[];
  readonly tickedBeforehand: string | null;
  readonly chosen: string;
  readonly agreed: boolean;
  readonly toldInFormat: string;
  readonly ownWords?: string;
}

const wayCodes = [...Object.keys(managedByWays), ...Object.keys(arrivesByWays)];
const Way = OneOf(wayCodes, { words: 'Choose one of the ways that were shown.' });

/** Records what was shown to a person and what they chose themselves: who manages the money, or how it arrives. */
export const recordChoice = defineCommand<
  RecordChoice,
  { choiceId: string; chosen: string; takesEffectOn: CivilDate }
>({
  name: 'payments.recordChoice',
  summary: 'Record which ways a person was shown, none ticked, and which they chose.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    kind: OneOf(['managedBy', 'arrivesBy'], {
      words: 'Say what was chosen: who manages the money, or how it arrives.',
    }),
    shown: Type.Array(Way, { uniqueItems: true, maxItems: 8, words: 'Give every way that was shown.' }),
    tickedBeforehand: Type.Union([Way, Type.Null()], {
      words: 'Say which way was ticked when it was shown; none should be.',
    }),
    chosen: Way,
    agreed: YesNo({ words: 'Say whether this is the person’s own answer.' }),
    toldInFormat: Line({ words: 'Say in which form it was explained.', longest: 60 }),
    ownWords: Type.Optional(Words({ words: 'Enter what the person said.' })),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const person = await findPerson(context, input.personId, 'lock');
    if (!person) return refuse(peopleRefusals, 'personNotFound');
    const current = await findChoice(context, input.personId, input.kind);
    const decision = await decideOn(context, input, current?.chosen ?? null);
    if (!decision.allowed) return decision;
    const { takesEffectOn } = decision.value;
    const choiceId = await addChoice(context, {
      ...input,
      was: current?.chosen ?? null,
      ownWordsId: input.ownWords ? await keepOwnWords(context, input.personId, input.ownWords) : null,
      takesEffectOn,
    });
    if (input.kind === 'managedBy' && ['person', 'managedAccount'].includes(input.chosen))
      await oweRiskAssessment(context, input.personId);
    await recordAct(context, {
      action: 'payments.recordChoice',
      personId: input.personId,
      subjectKind: 'choice',
      subjectId: choiceId,
      details: { kind: input.kind, chosen: input.chosen, was: current?.chosen ?? null },
    });
    return allow({ choiceId, chosen: input.chosen, takesEffectOn });
  },
});

function keepOwnWords(context: Context, personId: string, text: string): Promise<string> {
  return saveWords(context, { personId, text, sensitivity: 'personal', retentionClass: 'supportRecord' });
}

async function decideOn(
  context: Context,
  input: RecordChoice,
  current: string | null,
): Promise<Decision<Choice<string>>> {
  const { decision, facts } = await decideFor(context, input.personId);
  const nextPayOn = await takesEffectOn(context, input.personId);
  const { agreed } = input;
  const chosen = {
    shown: input.shown,
    tickedBeforehand: input.tickedBeforehand,
    current,
    chosen: input.chosen,
    agreed,
    nextPayOn,
  };
  const table = input.kind === 'managedBy' ? managedByWays : arrivesByWays;
  const strange = [...input.shown, input.chosen].filter((code) => !(code in table));
  if (strange.length > 0) {
    return refuse(paymentsRefusals, 'wayNotOffered', {
      way: strange.join(', '),
      ways: Object.values(table)
        .map(({ name }) => name)
        .join(', '),
    });
  }
  return input.kind === 'managedBy'
    ? decideManagedBy({
        ...(chosen as typeof chosen & Codes<ManagedBy>),
        lawful: listOpenManagedBy(decision),
      })
    : decideArrivesBy({ ...(chosen as typeof chosen & Codes<ArrivesBy>), lawful: listOpenArrivesBy(facts) });
}

interface Codes<Code extends string> {
  readonly shown: readonly Code[];
  readonly tickedBeforehand: Code | null;
  readonly current: Code | null;
  readonly chosen: Code;
}
