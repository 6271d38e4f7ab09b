import { civilDate } from '../../core/calendar/civil-date.ts';
import type { FiguresOnDate } from '../../core/calendar/dated-value.ts';
import type { EligibilityAct } from './rules/decide-eligibility.ts';
import type { AdultFindings, CarerFindings } from './rules/eligibility-findings.ts';
import {
  type AdultOutcome,
  adultOutcomes,
  type CarerOutcome,
  carerOutcomes,
  type WayOfBeingUnable,
} from './rules/outcomes.ts';
import { listCodes, listQuestions, type QuestionSet } from './rules/question-set.ts';

type Unable<Outcome extends string> = Partial<Record<Outcome, readonly WayOfBeingUnable[]>>;

/** Complete findings about an invented adult: eligible, with two outcomes unless told otherwise. */
export function someAdultFindings(
  unable: Unable<AdultOutcome> = { nutrition: ['needsAssistance'], clothing: ['takesLonger'] },
  other: Partial<AdultFindings<AdultOutcome>> = {},
): AdultFindings<AdultOutcome> {
  return {
    askedAboutSelfAssessment: { on: civilDate('2026-05-04'), wished: true },
    carerHelpLeftOut: true,
    fromImpairment: { answer: true, words: 'Multiple sclerosis since 2011.' },
    outcomes: findingsFor(adultOutcomes, unable),
    wellbeing: [{ area: 'health', significant: true, words: 'Worn out by noon and losing weight.' }],
    ...other,
  };
}

/** Complete findings about an invented carer: eligible through one outcome unless told otherwise. */
export function someCarerFindings(
  unable: Unable<CarerOutcome> = { recreation: ['needsAssistance'] },
  other: Partial<CarerFindings<CarerOutcome>> = {},
): CarerFindings<CarerOutcome> {
  return {
    askedAboutSelfAssessment: { on: civilDate('2026-05-04'), wished: false },
    fromNecessaryCare: { answer: true, words: 'Helps her mother to wash and dress twice a day.' },
    healthAtRisk: { answer: false, words: 'Saw her doctor in March; nothing found.' },
    outcomes: findingsFor(carerOutcomes, unable),
    wellbeing: [{ area: 'control', significant: true, words: 'Has not had a day of her own since 2024.' }],
    ...other,
  };
}

export function anEligibilityAct(other: Partial<EligibilityAct> = {}): EligibilityAct {
  return {
    decidedBy: 'practitioner-1',
    decidedOn: civilDate('2026-05-20'),
    eligible: true,
    reasons: '',
    advice: '',
    followUpOn: null,
    howToChallenge: 'Ask us to look again, or complain.',
    ...other,
  };
}

/** What an invented council knows on 20 May 2026. */
export const someEligibilityFigures: FiguresOnDate = {
  'eligibility.adultOutcomes': { value: 2, version: 'eligibility.adultOutcomes@2015-04-01' },
  'eligibility.carerOutcomes': { value: 1, version: 'eligibility.carerOutcomes@2015-04-01' },
  'followUp.maximumDays': { value: 91, version: 'followUp.maximumDays@2015-04-01' },
};

function findingsFor<Outcome extends string>(
  names: Readonly<Record<Outcome, string>>,
  unable: Unable<Outcome>,
) {
  return (Object.keys(names) as Outcome[]).map((outcome) => ({
    outcome,
    unable: unable[outcome] ?? [],
    words: 'In their own words, on a good and on a bad day.',
  }));
}

/** Answers to every required question of a set: the first choice of each, and some words. */
export function completeAnswers(set: QuestionSet): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    listQuestions(set)
      .filter(({ required, shownIf }) => required && shownIf === undefined)
      .map((question) => {
        const code = listCodes(question)?.[0];
        if (code === undefined) return [question.id, 'In my own words.'];
        return [question.id, question.kind === 'someOf' ? [code] : code];
      }),
  );
}
