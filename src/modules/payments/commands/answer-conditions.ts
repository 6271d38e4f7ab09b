import { Type } from 'typebox';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input, OneOf, Words, YesNo } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, recordAct, type Sensitivity, saveWords } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { decideFor, noConditions, oweRiskAssessment } from '../find-facts.ts';
import type { ExcludingOrder, MissingStep } from '../rules/gate.ts';
import {
  type ConditionAnswer,
  type LegalConditionCode,
  section31,
  section32,
} from '../rules/legal-conditions.ts';
import { paymentsRefusals } from '../rules/refusals.ts';
import { addConditions, findConditions, type KeptConditions } from '../store.ts';

interface GivenAnswer {
  readonly answer: ConditionAnswer['answer'];
  readonly evidence?: string;
}

interface AnswerConditions {
  readonly personId: string;
  readonly section: 31 | 32;
  readonly answers: readonly (GivenAnswer & { readonly condition: LegalConditionCode })[];
  readonly helpConsidered?: string;
  readonly excludedAdultsCheck?: { readonly order: ExcludingOrder | null; readonly evidence: string };
  readonly nominee?: GivenAnswer | null;
  readonly whoMayActRecorded?: boolean;
}

const answer = OneOf(['yes', 'no', 'notYetKnown'], { words: 'Answer yes, no or not yet known.' });
const evidence = Words({ words: 'Enter what shows the answer.', longest: 5000 });
const conditionCodes = [...new Set([...Object.keys(section31), ...Object.keys(section32)])];
const orders = [
  'drugRehabilitation',
  'alcoholTreatment',
  'releaseConditionOnDrugsOrAlcohol',
  'similarOrder',
] as const;

/** Answers some of the law's conditions for a direct payment; what is not answered now stays as it was. */
export const answerConditions = defineCommand<
  AnswerConditions,
  { checkId: string; outcome: 'ready' | 'waiting' | 'refused'; missing: readonly MissingStep[] }
>({
  name: 'payments.answerConditions',
  summary: 'Answer conditions of the law for a direct payment, with what shows each answer.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    section: Type.Enum([31, 32], { words: 'Say who asks: the person (31) or an authorised person (32).' }),
    answers: Type.Array(
      Input({
        condition: OneOf(conditionCodes, { words: 'Choose the condition.' }),
        answer,
        evidence: Type.Optional(evidence),
      }),
      { maxItems: 6 },
    ),
    helpConsidered: Type.Optional(Words({ words: 'Enter what help to manage the money was considered.' })),
    excludedAdultsCheck: Type.Optional(
      Input({
        order: Type.Union([OneOf(orders, { words: 'Choose the kind of order, or none.' }), Type.Null()]),
        evidence,
      }),
    ),
    nominee: Type.Optional(Type.Union([Input({ answer, evidence: Type.Optional(evidence) }), Type.Null()])),
    whoMayActRecorded: Type.Optional(YesNo({ words: 'Say whether who may act is recorded.' })),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId } = input;
    if (!(await findPerson(context, personId, 'lock'))) return refuse(peopleRefusals, 'personNotFound');
    const table = input.section === 31 ? section31 : section32;
    const strange = input.answers.filter(({ condition }) => !(condition in table));
    if (strange.length > 0) {
      return refuse(paymentsRefusals, 'conditionNotOfSection', {
        section: String(input.section),
        conditions: strange.map(({ condition }) => condition).join(', '),
      });
    }
    const before = (await findConditions(context, personId)) ?? noConditions;
    const checkId = await addConditions(context, personId, await mergeAnswers(context, before, input));
    await oweRiskAssessment(context, personId);
    await recordAct(context, {
      action: 'payments.answerConditions',
      personId,
      subjectKind: 'conditionCheck',
      subjectId: checkId,
      // Which order it is stays in the restricted column: the audit is read by more people.
      details: {
        section: input.section,
        answered: input.answers.map(({ condition }) => condition).join(' '),
      },
    });
    const { decision } = await decideFor(context, personId);
    return allow({
      checkId,
      outcome: decision.outcome,
      missing: decision.outcome === 'waiting' ? decision.missing : [],
    });
  },
});

async function mergeAnswers(
  context: Context,
  before: KeptConditions,
  input: AnswerConditions,
): Promise<KeptConditions> {
  const keep = (text: string | undefined, sensitivity: Sensitivity = 'special') =>
    keepWords(context, input.personId, text, sensitivity);
  const table = input.section === 31 ? section31 : section32;
  // Answers that the other section asks for too stay; those that only it asks for are left behind.
  const answers: Partial<Record<LegalConditionCode, ConditionAnswer>> = Object.fromEntries(
    Object.entries(before.answers).filter(([condition]) => condition in table),
  );
  for (const given of input.answers)
    answers[given.condition] = { answer: given.answer, evidenceWordsId: await keep(given.evidence) };
  const { excludedAdultsCheck: excluded, nominee } = input;
  const excludedEvidence = await keep(excluded?.evidence, 'restricted');
  return {
    section: input.section,
    answers,
    helpConsideredWordsId: (await keep(input.helpConsidered)) ?? before.helpConsideredWordsId,
    excludedAdultsCheck:
      excluded && excludedEvidence
        ? { order: excluded.order, evidenceWordsId: excludedEvidence }
        : before.excludedAdultsCheck,
    nominee:
      nominee === undefined
        ? before.nominee
        : nominee && { agrees: { answer: nominee.answer, evidenceWordsId: await keep(nominee.evidence) } },
    whoMayActRecorded: input.whoMayActRecorded ?? before.whoMayActRecorded,
  };
}

async function keepWords(
  context: Context,
  personId: string,
  text: string | undefined,
  sensitivity: Sensitivity,
): Promise<string | null> {
  if (text === undefined) return null;
  return await saveWords(context, { personId, text, sensitivity, retentionClass: 'supportRecord' });
}
