import type { AdultFindings, CarerFindings, CommonFindings, OutcomeFinding } from './eligibility-findings.ts';
import {
  type AdultOutcome,
  adultOutcomes,
  type CarerOutcome,
  carerOutcomes,
  waysOfBeingUnable,
  wellbeingAreas,
} from './outcomes.ts';

/** One test of the law: whether it is met, and why, as sentences for the person. */
export interface TestResult {
  readonly test: 'cause' | 'outcomes' | 'wellbeing';
  readonly met: boolean;
  readonly because: readonly string[];
}

/** What the findings give under the law, before a practitioner confirms it. */
export interface EligibilityResult {
  readonly eligible: boolean;
  readonly tests: readonly TestResult[];
  readonly outcomesUnable: number;
  readonly outcomesNeeded: number;
}

/**
 * The three tests for adults. Two outcomes out of ten with significant impact on wellbeing: eligible; one: not.
 * Help from carers is never looked at.
 * Source: SI 2015/313 reg 2; guidance 6.15.
 */
export function calculateAdultEligibility(
  findings: AdultFindings<AdultOutcome>,
  outcomesNeeded: number,
): EligibilityResult {
  const unable = listUnable(findings.outcomes);
  return combine(unable.length, outcomesNeeded, [
    {
      test: 'cause',
      met: findings.fromImpairment.answer === true,
      because: [
        findings.fromImpairment.answer === true
          ? 'The needs arise from, or relate to, a physical or mental impairment or illness.'
          : 'The needs do not arise from a physical or mental impairment or illness.',
        findings.fromImpairment.words,
      ],
    },
    {
      test: 'outcomes',
      met: unable.length >= outcomesNeeded,
      because: [
        `${unable.length} of the ten outcomes cannot be achieved without difficulty that the law counts; ${outcomesNeeded} are needed.`,
        ...explainOutcomes(adultOutcomes, unable),
      ],
    },
    wellbeingTest(findings),
  ]);
}

/**
 * The three tests for carers, separate from those for adults: necessary care; health at risk or any one of eight
 * outcomes; significant impact on wellbeing.
 * Source: SI 2015/313 reg 3.
 */
export function calculateCarerEligibility(
  findings: CarerFindings<CarerOutcome>,
  outcomesNeeded: number,
): EligibilityResult {
  const unable = listUnable(findings.outcomes);
  const atRisk = findings.healthAtRisk.answer === true;
  return combine(unable.length, outcomesNeeded, [
    {
      test: 'cause',
      met: findings.fromNecessaryCare.answer === true,
      because: [
        findings.fromNecessaryCare.answer === true
          ? 'The needs arise from providing necessary care for an adult.'
          : 'The needs do not arise from providing necessary care for an adult.',
        findings.fromNecessaryCare.words,
      ],
    },
    {
      test: 'outcomes',
      met: atRisk || unable.length >= outcomesNeeded,
      because: [
        atRisk
          ? `The carer’s health is getting worse or is at risk of it. ${findings.healthAtRisk.words}`
          : 'The carer’s health is not getting worse or at risk of it.',
        `${unable.length} of the eight outcomes cannot be achieved; ${outcomesNeeded} is enough.`,
        ...explainOutcomes(carerOutcomes, unable),
      ],
    },
    wellbeingTest(findings),
  ]);
}

function combine(
  outcomesUnable: number,
  outcomesNeeded: number,
  tests: readonly TestResult[],
): EligibilityResult {
  return { eligible: tests.every(({ met }) => met), tests, outcomesUnable, outcomesNeeded };
}

function listUnable<Outcome extends string>(findings: readonly OutcomeFinding<Outcome>[]) {
  return findings.filter(({ unable }) => unable.length > 0);
}

function explainOutcomes<Outcome extends string>(
  names: Readonly<Record<Outcome, string>>,
  unable: readonly OutcomeFinding<Outcome>[],
): readonly string[] {
  return unable.map((finding) => {
    const ways = finding.unable.map((way) => waysOfBeingUnable[way]).join('; ');
    const name = names[finding.outcome];
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${ways}. ${finding.words}`;
  });
}

function wellbeingTest(findings: CommonFindings<string>): TestResult {
  const significant = findings.wellbeing.filter((impact) => impact.significant);
  return {
    test: 'wellbeing',
    met: significant.length > 0,
    because:
      significant.length > 0
        ? significant.map(
            ({ area, words }) => `There is a significant impact on ${wellbeingAreas[area]}. ${words}`,
          )
        : ['No significant impact on any of the nine areas of wellbeing was found.'],
  };
}
