import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import type { FiguresOnDate } from '../../../core/calendar/dated-value.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { DateField, Id, Input, OneOf, Words, YesNo } from '../../../platform/schema/fields.ts';
import {
  type Context,
  defineCommand,
  emitEvent,
  recordAct,
  recordDecision,
  saveWords,
} from '../../audit/index.ts';
import { startClock } from '../../councils/index.ts';
import {
  decideEligibility as decideAdultEligibility,
  decideCarerEligibility,
  type EligibilityDecision,
} from '../rules/decide-eligibility.ts';
import type { AnswerInWords, OutcomeFinding, WellbeingImpact } from '../rules/eligibility-findings.ts';
import {
  type AdultOutcome,
  adultOutcomes,
  type CarerOutcome,
  carerOutcomes,
  waysOfBeingUnable,
  wellbeingAreas,
} from '../rules/outcomes.ts';
import { assessmentRefusals } from '../rules/refusals.ts';
import { type AssessmentRow, addEligibilityDecision, findAssessment } from '../store.ts';
import { tellNotEligible } from '../tell-not-eligible.ts';

type Outcome = AdultOutcome | CarerOutcome;

export interface DecideEligibility {
  readonly personId: string;
  readonly assessmentId: string;
  /** For an adult: the findings leave out what carers do. */
  readonly carerHelpLeftOut?: boolean;
  readonly fromImpairment?: AnswerInWords;
  readonly fromNecessaryCare?: AnswerInWords;
  readonly healthAtRisk?: AnswerInWords;
  readonly outcomes: readonly OutcomeFinding<Outcome>[];
  readonly wellbeing: readonly WellbeingImpact[];
  readonly eligible: boolean;
  readonly reasons?: string;
  readonly advice?: string;
  readonly followUpOn?: CivilDate;
  readonly howToChallenge: string;
}

interface EligibilityAnswer {
  readonly decisionId: string;
  readonly eligible: boolean;
  readonly differs: boolean;
  readonly outcomesUnable: number;
  readonly outcomesNeeded: number;
  readonly followUpOn: CivilDate | null;
}

const longWords = (words: string) => Words({ words, longest: 4000 });
const Answered = (words: string) =>
  Type.Optional(
    Type.Object(
      { answer: YesNo({ words }), words: longWords('Say in words what the answer rests on.') },
      { additionalProperties: false },
    ),
  );
const unsaid: AnswerInWords = { answer: null, words: '' };

/**
 * Decides whether an adult or a carer has eligible needs. The findings give the result; the practitioner confirms it
 * or differs with reasons; both answers are a decision in writing that can be challenged. Decided again, the new one
 * stands and the one before is kept. Source: Care Act 2014 s.13; SI 2015/313.
 */
export const decideEligibility = defineCommand<DecideEligibility, EligibilityAnswer>({
  name: 'assessments.decideEligibility',
  summary: 'Decide, with reasons, whether the law says that someone is eligible.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    assessmentId: Id({ words: 'Give the id of the assessment.' }),
    carerHelpLeftOut: Type.Optional(YesNo({ words: 'Say whether carers’ help was left out.' })),
    fromImpairment: Answered('Say whether the needs arise from an impairment or illness.'),
    fromNecessaryCare: Answered('Say whether the needs arise from providing necessary care.'),
    healthAtRisk: Answered('Say whether the carer’s health is at risk.'),
    outcomes: Type.Array(
      Input({
        outcome: OneOf(Object.keys({ ...adultOutcomes, ...carerOutcomes }), { words: 'Choose an outcome.' }),
        unable: Type.Array(OneOf(Object.keys(waysOfBeingUnable), { words: 'Choose what makes it hard.' }), {
          uniqueItems: true,
          maxItems: 4,
        }),
        words: Type.String({ words: 'Say in words what was found.', maxLength: 4000 }),
        metByCarer: Type.Optional(longWords('Say what a carer does.')),
      }),
      { words: 'Say what was found about each outcome.', maxItems: 20 },
    ),
    wellbeing: Type.Array(
      Input({
        area: OneOf(Object.keys(wellbeingAreas), { words: 'Choose an area of wellbeing.' }),
        significant: YesNo({ words: 'Say whether the impact is significant.' }),
        words: Type.String({ words: 'Say in words how it is affected.', maxLength: 4000 }),
      }),
      { words: 'Say what was found about wellbeing.', maxItems: 9 },
    ),
    eligible: YesNo({ words: 'Say whether the person is eligible.' }),
    reasons: Type.Optional(longWords('Write why, in words the person can read.')),
    advice: Type.Optional(longWords('Write what may help now.')),
    followUpOn: Type.Optional(
      DateField({ words: 'Enter the day on which the person will be contacted again.' }),
    ),
    howToChallenge: OneOf(['askAgainOrComplain', 'complain'], {
      words: 'Choose how the decision can be questioned: ask again or complain, or complain.',
    }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const assessment = await findAssessment(context, input.personId, input.assessmentId, 'lock');
    if (!assessment) return refuse(assessmentRefusals, 'assessmentNotFound');
    if (assessment.finished_on === null) return refuse(assessmentRefusals, 'assessmentNotFinished');
    const decision = decide(context, assessment, input, await context.figuresOn(context.today));
    if (!decision.allowed) return decision;
    const decisionId = await keepDecision(context, assessment, input, decision.value);
    const { result, notEligible, differs, eligible } = decision.value;
    return allow({
      decisionId,
      eligible,
      differs,
      outcomesUnable: result.outcomesUnable,
      outcomesNeeded: result.outcomesNeeded,
      followUpOn: notEligible?.followUpOn ?? null,
    });
  },
});

function decide(
  context: Context,
  assessment: AssessmentRow,
  input: DecideEligibility,
  figures: FiguresOnDate,
): Decision<EligibilityDecision> {
  const act = {
    decidedBy: context.actor.accountId,
    decidedOn: context.today,
    eligible: input.eligible,
    reasons: input.reasons ?? '',
    advice: input.advice ?? '',
    followUpOn: input.followUpOn ?? null,
    howToChallenge: input.howToChallenge,
  };
  const common = {
    askedAboutSelfAssessment: {
      on: assessment.asked_self_assessment_on,
      wished: assessment.wishes_self_assessment,
    },
    wellbeing: input.wellbeing,
  };
  if (assessment.kind === 'carer') {
    return decideCarerEligibility(
      {
        ...common,
        fromNecessaryCare: input.fromNecessaryCare ?? unsaid,
        healthAtRisk: input.healthAtRisk ?? unsaid,
        outcomes: input.outcomes as readonly OutcomeFinding<CarerOutcome>[],
      },
      act,
      figures,
    );
  }
  return decideAdultEligibility(
    {
      ...common,
      carerHelpLeftOut: input.carerHelpLeftOut ?? false,
      fromImpairment: input.fromImpairment ?? unsaid,
      outcomes: input.outcomes as readonly OutcomeFinding<AdultOutcome>[],
    },
    act,
    figures,
  );
}

async function keepDecision(
  context: Context,
  assessment: AssessmentRow,
  input: DecideEligibility,
  decided: EligibilityDecision,
): Promise<string> {
  const { personId } = input;
  const outcome = decided.eligible ? 'eligible' : 'notEligible';
  const followUpOn = decided.notEligible?.followUpOn ?? null;
  const decisionId = await recordDecision(context, {
    personId,
    kind: assessment.kind === 'carer' ? 'carerEligibility' : 'eligibility',
    outcome,
    subjectKind: 'assessment',
    subjectId: assessment.id,
    reasons: decided.reasons.join('\n'),
    sensitivity: 'special',
    ruleVersion: decided.versions.join(' '),
    howToChallenge: decided.howToChallenge,
    reviewOn: followUpOn,
    isRefusal: !decided.eligible,
  });
  await addEligibilityDecision(context, {
    decisionId,
    personId,
    assessmentId: assessment.id,
    kind: assessment.kind,
    isEligible: decided.eligible,
    differs: decided.differs,
    outcomes: input.outcomes.filter(({ unable }) => unable.length > 0).map((finding) => finding.outcome),
    findings: await keepFindings(context, input),
    versions: decided.versions,
    adviceWordsId: decided.notEligible
      ? await keepWords(context, personId, decided.notEligible.advice)
      : null,
    followUpOn,
  });
  if (followUpOn !== null) {
    await startClock(context, {
      personId,
      kind: 'assessments.followUp',
      subjectKind: 'eligibilityDecision',
      subjectId: decisionId,
      dueOn: followUpOn,
      actsNext: 'socialWorker',
    });
  }
  await recordAct(context, {
    action: 'assessments.decideEligibility',
    personId,
    subjectKind: 'decision',
    subjectId: decisionId,
    ruleVersion: decided.versions.join(' '),
    details: { outcome, differs: decided.differs },
  });
  await emitEvent(context, {
    type: 'eligibility.decided',
    personId,
    payload: {
      decisionId,
      assessmentId: assessment.id,
      kind: assessment.kind,
      outcome,
      decidedOn: context.today,
    },
  });
  await tellNotEligible(context, { ...decided, personId, decisionId, kind: assessment.kind });
  return decisionId;
}

/** The findings with each text replaced by the id of its words, so that the row holds codes and ids alone. */
async function keepFindings(context: Context, input: DecideEligibility): Promise<object> {
  const { personId } = input;
  const keep = async (text: string | undefined) =>
    text?.trim() ? await keepWords(context, personId, text) : null;
  const tests: Record<string, object> = {};
  for (const test of ['fromImpairment', 'fromNecessaryCare', 'healthAtRisk'] as const) {
    const found = input[test];
    if (found) tests[test] = { answer: found.answer, wordsId: await keep(found.words) };
  }
  const outcomes = [];
  for (const { outcome, unable, words, metByCarer } of input.outcomes) {
    outcomes.push({ outcome, unable, wordsId: await keep(words), metByCarerWordsId: await keep(metByCarer) });
  }
  const wellbeing = [];
  for (const { area, significant, words } of input.wellbeing)
    wellbeing.push({ area, significant, wordsId: await keep(words) });
  return { ...tests, outcomes, wellbeing, carerHelpLeftOut: input.carerHelpLeftOut ?? null };
}

async function keepWords(context: Context, personId: string, text: string): Promise<string> {
  return await saveWords(context, { personId, text, sensitivity: 'special', retentionClass: 'careRecord' });
}
