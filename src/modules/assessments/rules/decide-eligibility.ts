import { addDays, type CivilDate, formatDate } from '../../../core/calendar/civil-date.ts';
import type { DatedValue, FiguresOnDate } from '../../../core/calendar/dated-value.ts';
import { allow, type Decision, type Fault, type Refused, refuse } from '../../../core/decision/decision.ts';
import { refuseMissingFigure } from '../../../core/decision/refusals.ts';
import {
  calculateAdultEligibility,
  calculateCarerEligibility,
  type EligibilityResult,
} from './calculate-eligibility.ts';
import {
  type AdultFindings,
  type CarerFindings,
  checkAnswer,
  checkOutcomes,
  checkWellbeing,
  isBlank,
} from './eligibility-findings.ts';
import {
  type AdultOutcome,
  adultOutcomes,
  type CarerOutcome,
  carerOutcomes,
  type WayOfBeingUnable,
} from './outcomes.ts';
import { assessmentRefusals } from './refusals.ts';

/** The practitioner's act: what they decide on the findings, and what the person will be told. */
export interface EligibilityAct {
  readonly decidedBy: string;
  readonly decidedOn: CivilDate;
  readonly eligible: boolean;
  /** Why, when it differs from what the findings give. */
  readonly reasons: string;
  /** For someone not eligible. Source: Care Act 2014 s.13(5). */
  readonly advice: string;
  readonly followUpOn: CivilDate | null;
  readonly howToChallenge: string;
}

/** A decision as it is kept and given to the person in writing. Source: Care Act 2014 s.13(1), (2). */
export interface EligibilityDecision {
  readonly eligible: boolean;
  readonly result: EligibilityResult;
  /** True where the practitioner differed from the result, with reasons. */
  readonly differs: boolean;
  readonly reasons: readonly string[];
  readonly howToChallenge: string;
  readonly notEligible: { readonly advice: string; readonly followUpOn: CivilDate } | null;
  readonly decidedBy: string;
  readonly decidedOn: CivilDate;
  readonly versions: readonly string[];
}

const adultWays: readonly WayOfBeingUnable[] = [
  'needsAssistance',
  'causesDistress',
  'endangers',
  'takesLonger',
];
const carerWays: readonly WayOfBeingUnable[] = ['needsAssistance', 'causesDistress', 'endangers'];

/**
 * Decides whether an adult has eligible needs. The findings give the result; a practitioner confirms it, or finds
 * "not eligible" against it with reasons. "Eligible" is refused wherever one of the three tests is not met.
 * `figures` are those in force on the day of the decision.
 */
export function decideEligibility(
  findings: AdultFindings<AdultOutcome>,
  act: EligibilityAct,
  figures: FiguresOnDate,
): Decision<EligibilityDecision> {
  if (findings.askedAboutSelfAssessment === null) return refuse(assessmentRefusals, 'selfAssessmentNotAsked');
  if (!findings.carerHelpLeftOut)
    return refuse(assessmentRefusals, 'carerHelpCounted', {}, [
      { field: 'carerHelpLeftOut', words: 'Leave out all help that carers give, then decide.' },
    ]);
  const faults = [
    ...checkAnswer(
      'fromImpairment',
      'do the needs arise from an impairment or illness?',
      findings.fromImpairment,
    ),
    ...checkOutcomes(adultOutcomes, adultWays, findings.outcomes),
    ...checkWellbeing(findings.wellbeing),
  ];
  return conclude(faults, act, figures, 'eligibility.adultOutcomes', 'needsTwoOutcomes', (needed) =>
    calculateAdultEligibility(findings, needed),
  );
}

/** Decides whether a carer has eligible needs, under the carers' own tests. Otherwise as for adults. */
export function decideCarerEligibility(
  findings: CarerFindings<CarerOutcome>,
  act: EligibilityAct,
  figures: FiguresOnDate,
): Decision<EligibilityDecision> {
  if (findings.askedAboutSelfAssessment === null) return refuse(assessmentRefusals, 'selfAssessmentNotAsked');
  const faults = [
    ...checkAnswer(
      'fromNecessaryCare',
      'do the needs arise from providing necessary care?',
      findings.fromNecessaryCare,
    ),
    ...checkAnswer('healthAtRisk', 'is the carer’s health at risk?', findings.healthAtRisk),
    ...checkOutcomes(carerOutcomes, carerWays, findings.outcomes),
    ...checkWellbeing(findings.wellbeing),
  ];
  return conclude(faults, act, figures, 'eligibility.carerOutcomes', 'needsOneOutcome', (needed) =>
    calculateCarerEligibility(findings, needed),
  );
}

function conclude(
  faults: readonly Fault[],
  act: EligibilityAct,
  figures: FiguresOnDate,
  key: 'eligibility.adultOutcomes' | 'eligibility.carerOutcomes',
  tooFew: 'needsTwoOutcomes' | 'needsOneOutcome',
  calculate: (outcomesNeeded: number) => EligibilityResult,
): Decision<EligibilityDecision> {
  if (faults.length > 0) return refuse(assessmentRefusals, 'findingsIncomplete', {}, faults);
  const needed = figures[key];
  if (needed === undefined) return refuseMissingFigure(key);
  const result = calculate(needed.value);
  if (act.eligible) {
    const unmet = refuseUnmetTest(result, tooFew);
    if (unmet !== null) return unmet;
  }
  const differs = act.eligible !== result.eligible;
  if (differs && isBlank(act.reasons))
    return refuse(assessmentRefusals, 'differsWithoutReasons', {}, [
      { field: 'reasons', words: 'Write why your decision differs from what the tests give.' },
    ]);
  if (isBlank(act.howToChallenge)) return refuse(assessmentRefusals, 'challengeMissing');
  const after = decideWhatFollows(act, figures);
  if (!after.allowed) return after;
  return allow({
    eligible: act.eligible,
    result,
    differs,
    reasons: explain(result, act, differs),
    howToChallenge: act.howToChallenge.trim(),
    notEligible: after.value.notEligible,
    decidedBy: act.decidedBy,
    decidedOn: act.decidedOn,
    versions: [needed.version, ...after.value.versions],
  });
}

function refuseUnmetTest(
  result: EligibilityResult,
  tooFew: 'needsTwoOutcomes' | 'needsOneOutcome',
): Refused | null {
  const unmet = result.tests.find(({ met }) => !met);
  switch (unmet?.test) {
    case undefined:
      return null;
    case 'cause':
      return refuse(assessmentRefusals, 'needsCause', { test: unmet?.because[0] ?? '' }, [
        { field: 'eligible', words: 'The first test of the law is not met, so the answer cannot be yes.' },
      ]);
    case 'outcomes':
      return refuse(
        assessmentRefusals,
        tooFew,
        { needed: String(result.outcomesNeeded), found: String(result.outcomesUnable) },
        [
          {
            field: 'eligible',
            words: `The law asks for ${result.outcomesNeeded} outcomes and ${result.outcomesUnable} are found, so the answer cannot be yes.`,
          },
        ],
      );
    case 'wellbeing':
      return refuse(assessmentRefusals, 'needsWellbeing', {}, [
        { field: 'eligible', words: 'No part of their life is badly affected, so the answer cannot be yes.' },
      ]);
  }
}

function decideWhatFollows(
  act: EligibilityAct,
  figures: FiguresOnDate,
): Decision<Pick<EligibilityDecision, 'notEligible' | 'versions'>> {
  if (act.eligible) return allow({ notEligible: null, versions: [] });
  const limit: DatedValue | undefined = figures['followUp.maximumDays'];
  if (limit === undefined) return refuseMissingFigure('followUp.maximumDays');
  const latest = addDays(act.decidedOn, limit.value);
  const followUpOn = act.followUpOn;
  if (isBlank(act.advice) || followUpOn === null || followUpOn <= act.decidedOn || followUpOn > latest) {
    return refuse(assessmentRefusals, 'adviceMissing', { latest: formatDate(latest) }, [
      ...(isBlank(act.advice) ? [{ field: 'advice', words: 'Write what may help now.' }] : []),
      ...(followUpOn === null || followUpOn <= act.decidedOn || followUpOn > latest
        ? [
            {
              field: 'followUpOn',
              words: `Enter a day after today, and no later than ${formatDate(latest)}.`,
            },
          ]
        : []),
    ]);
  }
  return allow({ notEligible: { advice: act.advice.trim(), followUpOn }, versions: [limit.version] });
}

function explain(result: EligibilityResult, act: EligibilityAct, differs: boolean): readonly string[] {
  const fromFindings = result.tests.flatMap(({ because }) => because.filter((line) => !isBlank(line)));
  return differs
    ? [...fromFindings, `The practitioner decided otherwise, because: ${act.reasons.trim()}`]
    : fromFindings;
}
