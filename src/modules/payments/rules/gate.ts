import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { type Allowed, allow, type Refused, refuse } from '../../../core/decision/decision.ts';
import { type GateCondition, listMissing } from '../../../core/decision/gate.ts';
import type { Pence } from '../../../core/money/pence.ts';
import {
  type AnsweredCondition,
  type ConditionAnswer,
  type LegalAnswers,
  type LegalConditionCode,
  listAnsweredConditions,
  type WhoMustAct,
} from './legal-conditions.ts';
import { paymentsRefusals } from './refusals.ts';
import { howToChallenge, type ManagedBy } from './ways-to-be-paid.ts';

/** Names these conditions in every decision made by them; a change of them gets a new name. */
export const gateVersion = 'payments.gate@2026-11';

/** The orders after which the law bars a direct payment. Source: SI 2014/2871 Sch. 1; its exact text is to be confirmed. */
export type ExcludingOrder =
  | 'drugRehabilitation'
  | 'alcoholTreatment'
  | 'releaseConditionOnDrugsOrAlcohol'
  | 'similarOrder';

/** What came out of a risk assessment: how much help, and never whether. */
export type RiskResult = 'managesAlone' | 'managesWithHelp' | 'needsMoreHelp';

/** Everything recorded about one person's wish for a direct payment. Ids are of words kept elsewhere. */
export interface DirectPaymentFacts {
  readonly legal: LegalAnswers;
  /** What help to manage was considered: asked for whenever the answer to "can manage" is no. */
  readonly helpConsideredWordsId: string | null;
  /** Null while nobody has looked. `order` null says that there is none. Restricted: offence data. */
  readonly excludedAdultsCheck: {
    readonly order: ExcludingOrder | null;
    readonly evidenceWordsId: string;
  } | null;
  /** Null when the person named nobody to receive the money. */
  readonly nominee: { readonly agrees: ConditionAnswer } | null;
  readonly plan: {
    readonly signedOff: boolean;
    readonly directPaymentWeeklyPence: Pence | null;
    readonly everyWeeks: number | null;
  };
  /** `dueOn` is the clock: the day by which the council owes the assessment. */
  readonly riskAssessment: {
    readonly completedOn: CivilDate | null;
    readonly result: RiskResult | null;
    readonly dueOn: CivilDate;
    readonly helpWordsIds: readonly string[];
  };
  readonly understandingCheckedOn: CivilDate | null;
  readonly wayChosen: boolean;
  readonly whoMayActRecorded: boolean;
  readonly agreementSignedOn: CivilDate | null;
}

/** One thing still missing: who must act, what to do next, and by when where a clock runs. */
export interface MissingStep {
  readonly code: string;
  readonly missing: string;
  readonly whoMustAct: WhoMustAct;
  readonly nextStep: string;
  readonly dueOn: CivilDate | null;
}

/** One condition of the law that is not met, with its source, reason and what would change it. */
export interface RefusalGround {
  readonly code: LegalConditionCode;
  readonly source: string;
  readonly reason: string;
  readonly whatWouldChangeIt: string;
  readonly evidenceWordsId: string;
}

/**
 * The direct payment may start; `helpWordsIds` is the help agreed after the risk assessment, and
 * `helpStillToAgree` that it found a need of help for which none is recorded: someone's task, never a bar.
 */
export type ReadyToStart = Allowed<StartValue> & { readonly outcome: 'ready' };

interface StartValue {
  readonly section: 31 | 32;
  readonly helpWordsIds: readonly string[];
  readonly helpStillToAgree: boolean;
}

/** Not yet: what is missing, in order. Nothing here is a "no" to the person. */
export type WaitingToStart = Refused & {
  readonly outcome: 'waiting';
  readonly missing: readonly MissingStep[];
};

/** A "no" in law: it must be written with reasons, can be challenged, and leaves other ways of support open. */
export type RefusedInLaw = Refused & {
  readonly outcome: 'refused';
  readonly grounds: readonly RefusalGround[];
  readonly needsWrittenReasons: true;
  readonly challenge: string;
  readonly otherWays: readonly ManagedBy[];
};

export type DirectPaymentDecision = ReadyToStart | WaitingToStart | RefusedInLaw;

interface StartCondition extends GateCondition<DirectPaymentFacts> {
  readonly whoMustAct: WhoMustAct;
  readonly nextStep: string;
  readonly dueOn?: (facts: DirectPaymentFacts) => CivilDate;
}

/** What must be recorded before the first payment. Source: Care Act 2014 s.25, s.26, s.31 to s.33; SI 2014/2871. */
const startConditions: readonly StartCondition[] = [
  {
    code: 'excludedAdultsCheck',
    missing: 'The check for court orders that the law excludes has not been recorded.',
    whoMustAct: 'socialWorker',
    nextStep: 'Ask, record yes or no and the kind of order, where only those who need it can see it.',
    isMet: (facts) => facts.excludedAdultsCheck !== null,
  },
  {
    code: 'nomineeAgrees',
    missing: 'The nominated person has not agreed to receive the money.',
    whoMustAct: 'person',
    nextStep: 'Ask them, or choose someone else, or nobody.',
    isMet: ({ nominee }) => nominee === null || isShownYes(nominee.agrees),
  },
  {
    code: 'planSignedOff',
    missing: 'The plan has not been signed off.',
    whoMustAct: 'socialWorker',
    nextStep: 'Agree the plan with the person and ask for sign-off.',
    isMet: (facts) => facts.plan.signedOff,
  },
  {
    code: 'directPaymentPart',
    missing: 'The plan does not say how much of the budget is a direct payment.',
    whoMustAct: 'socialWorker',
    nextStep: 'Put the weekly amount of the direct-payment part into the plan.',
    isMet: ({ plan }) => plan.directPaymentWeeklyPence !== null && plan.directPaymentWeeklyPence > 0,
  },
  {
    code: 'paymentFrequency',
    missing: 'The plan does not say how often the money comes.',
    whoMustAct: 'socialWorker',
    nextStep: 'Put into the plan how many weeks each payment covers.',
    isMet: ({ plan }) => plan.everyWeeks !== null && plan.everyWeeks > 0,
  },
  {
    code: 'riskAssessment',
    missing: 'The risk assessment has not been done.',
    whoMustAct: 'socialWorker',
    nextStep:
      'Do it with the person and agree what help they want. Whatever it finds, it leads to help and not to a no.',
    dueOn: (facts) => facts.riskAssessment.dueOn,
    isMet: ({ riskAssessment }) => riskAssessment.completedOn !== null && riskAssessment.result !== null,
  },
  {
    code: 'understandingCheck',
    missing: 'Nobody has gone through with the person how a direct payment works.',
    whoMustAct: 'directPaymentAdviser',
    nextStep:
      'Go through it in the way that suits them, as often as they like, and note what they would like help with.',
    isMet: (facts) => facts.understandingCheckedOn !== null,
  },
  {
    code: 'wayChosen',
    missing: 'The person has not chosen how the money comes.',
    whoMustAct: 'person',
    nextStep: 'Show every way side by side, a bank account always among them and none ticked, and ask.',
    isMet: (facts) => facts.wayChosen,
  },
  {
    code: 'whoMayAct',
    missing: 'Who may act about the money has not been recorded.',
    whoMustAct: 'directPaymentAdviser',
    nextStep: 'Record the person, and anyone who may act for them, for what and until when.',
    isMet: (facts) => facts.whoMayActRecorded,
  },
  {
    code: 'agreementSigned',
    missing: 'The agreement has not been signed.',
    whoMustAct: 'person',
    nextStep: 'Send it in the form that suits them, and offer to go through it together.',
    isMet: (facts) => facts.agreementSignedOn !== null,
  },
];

const startConditionsByCode = new Map(startConditions.map((condition) => [condition.code, condition]));

/**
 * Whether a direct payment may start: ready, waiting for what is missing, or refused in law. Only a condition of the
 * law, answered no with evidence, refuses; a missing record, a risk assessment whatever it found, or an understanding
 * check never do. Where all the conditions are met the council must pay. Source: Care Act 2014 s.31 and s.32.
 */
export function decideDirectPayment(facts: DirectPaymentFacts): DirectPaymentDecision {
  const order = facts.excludedAdultsCheck?.order ?? null;
  const orderWordsId = order === null ? null : (facts.excludedAdultsCheck?.evidenceWordsId ?? null);
  const conditions = listAnsweredConditions(facts.legal, orderWordsId);
  const grounds = conditions.flatMap((condition) => listGrounds(condition, facts));
  if (grounds.length > 0) return refuseInLaw(grounds);
  const missing = [
    ...conditions.flatMap((condition) => listLegalSteps(condition, facts)),
    ...listStartSteps(facts),
  ];
  const [first] = missing;
  if (first !== undefined) {
    const words = missing.map((step) => step.missing).join(' ');
    const refused = refuse(paymentsRefusals, 'directPaymentWaits', {
      missing: words,
      nextStep: first.nextStep,
    });
    return { ...refused, outcome: 'waiting', missing };
  }
  const { helpWordsIds, result } = facts.riskAssessment;
  const helpStillToAgree = result !== 'managesAlone' && helpWordsIds.length === 0;
  return { ...allow({ section: facts.legal.section, helpWordsIds, helpStillToAgree }), outcome: 'ready' };
}

function isShownYes(given: ConditionAnswer): boolean {
  return given.answer === 'yes' && given.evidenceWordsId !== null;
}

/** A "no" refuses only with its evidence, only where the law has no other step, and only after help was considered. */
function listGrounds(condition: AnsweredCondition, facts: DirectPaymentFacts): readonly RefusalGround[] {
  const { code, source, reason, whatWouldChangeIt, given } = condition;
  if (given.answer !== 'no' || given.evidenceWordsId === null || condition.afterNo !== 'refuse') return [];
  if (code === 'canManage' && facts.helpConsideredWordsId === null) return [];
  return [{ code, source, reason, whatWouldChangeIt, evidenceWordsId: given.evidenceWordsId }];
}

function listLegalSteps(condition: AnsweredCondition, facts: DirectPaymentFacts): readonly MissingStep[] {
  const { code, given, question } = condition;
  const step = (missing: string, nextStep: string): readonly MissingStep[] => [
    { code, missing, whoMustAct: 'socialWorker', nextStep, dueOn: null },
  ];
  if (given.answer === 'notYetKnown')
    return step(`Not answered yet: ${question}`, 'Find out with the person, and record what shows it.');
  if (given.evidenceWordsId === null)
    return step(
      `Answered, with nothing that shows it: ${question}`,
      'Record in words what shows the answer.',
    );
  if (given.answer === 'yes') return [];
  if (condition.afterNo === 'takeAnotherStep') return step(condition.reason, condition.whatWouldChangeIt);
  if (facts.helpConsideredWordsId !== null) return [];
  return step(
    'It is not recorded what help to manage the money was considered.',
    'Record each kind of help that was considered, and why it was not enough.',
  );
}

function listStartSteps(facts: DirectPaymentFacts): readonly MissingStep[] {
  return listMissing(startConditions, facts).flatMap(({ code, missing }) => {
    const condition = startConditionsByCode.get(code);
    if (condition === undefined) return [];
    const { whoMustAct, nextStep, dueOn } = condition;
    return [{ code, missing, whoMustAct, nextStep, dueOn: dueOn?.(facts) ?? null }];
  });
}

function refuseInLaw(grounds: readonly RefusalGround[]): RefusedInLaw {
  const words = grounds.map((ground) => ground.reason).join(' ');
  return {
    ...refuse(paymentsRefusals, 'directPaymentConditionsNotMet', { grounds: words }),
    outcome: 'refused',
    grounds,
    needsWrittenReasons: true,
    challenge: howToChallenge,
    otherWays: ['council', 'individualServiceFund'],
  };
}
