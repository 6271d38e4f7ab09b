import { addDays } from '../../core/calendar/civil-date.ts';
import type { Context } from '../audit/index.ts';
import { listPersonalBudgets } from '../budgets/index.ts';
import { settingOn, startClock } from '../councils/index.ts';
import { type DirectPaymentDecision, type DirectPaymentFacts, decideDirectPayment } from './rules/gate.ts';
import {
  type ConditionAnswer,
  type LegalAnswers,
  type LegalConditionCode,
  section31,
  section32,
} from './rules/legal-conditions.ts';
import {
  type Agreement,
  findChoice,
  findConditions,
  findOpenAgreement,
  findRiskAssessment,
  findUnderstandingCheckedOn,
  type KeptConditions,
  openRiskAssessment,
} from './store.ts';

const unknown: ConditionAnswer = { answer: 'notYetKnown', evidenceWordsId: null };

/** How the conditions stand before anyone has answered one. */
export const noConditions: KeptConditions = {
  section: 31,
  answers: {},
  helpConsideredWordsId: null,
  excludedAdultsCheck: null,
  nominee: null,
  whoMayActRecorded: false,
};

function fillAnswers({ section, answers }: KeptConditions): LegalAnswers {
  const all = <Code extends LegalConditionCode>(table: Readonly<Record<Code, unknown>>) =>
    Object.fromEntries(
      (Object.keys(table) as Code[]).map((code) => [code, answers[code] ?? unknown]),
    ) as Record<Code, ConditionAnswer>;
  return section === 31 ? { section, answers: all(section31) } : { section, answers: all(section32) };
}

/** Whether the person has chosen how money comes: a managed account needs no account of their own. */
export async function isWayChosen(context: Context, personId: string): Promise<boolean> {
  const managedBy = await findChoice(context, personId, 'managedBy');
  if (managedBy?.chosen === 'managedAccount') return true;
  return managedBy?.chosen === 'person' && (await findChoice(context, personId, 'arrivesBy')) !== null;
}

/** Everything recorded about the person's wish for a direct payment, and what the law makes of it today. */
export async function decideFor(
  context: Context,
  personId: string,
): Promise<{
  readonly decision: DirectPaymentDecision;
  readonly facts: DirectPaymentFacts;
  readonly agreement: Agreement | null;
}> {
  const agreement = await findOpenAgreement(context, personId);
  const conditions = (await findConditions(context, personId)) ?? noConditions;
  const risk = await findRiskAssessment(context, personId);
  const budget = (await listPersonalBudgets(context, personId)).at(-1) ?? null;
  const facts: DirectPaymentFacts = {
    legal: fillAnswers(conditions),
    helpConsideredWordsId: conditions.helpConsideredWordsId,
    excludedAdultsCheck: conditions.excludedAdultsCheck,
    nominee: conditions.nominee,
    plan: {
      signedOff: budget !== null,
      directPaymentWeeklyPence: budget?.directPayment?.weeklyPence ?? null,
      everyWeeks: budget?.directPayment?.everyWeeks ?? null,
    },
    riskAssessment: {
      completedOn: risk?.completedOn ?? null,
      result: risk?.result ?? null,
      dueOn: risk?.dueOn ?? (await riskAssessmentDueOn(context)),
      helpWordsIds: risk?.helpWordsIds ?? [],
    },
    understandingCheckedOn: await findUnderstandingCheckedOn(context, personId),
    wayChosen: await isWayChosen(context, personId),
    whoMayActRecorded: conditions.whoMayActRecorded,
    agreementSignedOn: agreement?.signedOn ?? null,
  };
  return { decision: decideDirectPayment(facts), facts, agreement };
}

async function riskAssessmentDueOn(context: Context) {
  return addDays(context.today, (await settingOn(context, 'payments.riskAssessmentDays')).value);
}

/** Starts the clock of the risk assessment, unless one is owed or was done. Gives the assessment that counts. */
export async function oweRiskAssessment(context: Context, personId: string): Promise<string> {
  const found = await findRiskAssessment(context, personId);
  if (found !== null) return found.id;
  const dueOn = await riskAssessmentDueOn(context);
  const id = await openRiskAssessment(context, personId, dueOn);
  if (id === null) throw new Error(`The risk assessment of ${personId} was opened by someone else at once.`);
  await startClock(context, {
    personId,
    kind: 'payments.riskAssessment',
    subjectKind: 'riskAssessment',
    subjectId: id,
    dueOn,
    actsNext: 'socialWorker',
  });
  return id;
}
