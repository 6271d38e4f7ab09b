import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import type { Fault } from '../../../core/decision/decision.ts';
import { type WayOfBeingUnable, type WellbeingArea, wellbeingAreas } from './outcomes.ts';

/** What was found about one outcome, judged as if no carer helped. No way of being unable: it can be achieved. */
export interface OutcomeFinding<Outcome extends string> {
  readonly outcome: Outcome;
  readonly unable: readonly WayOfBeingUnable[];
  /** What the person said and what was seen, over long enough to catch good and bad days. */
  readonly words: string;
  /** Help that a willing and able carer gives. It may lower what is arranged, and never what is decided here. */
  readonly metByCarer?: string;
}

/** An answer to a yes-or-no test, with the words that it rests on. Null is "not answered yet". */
export interface AnswerInWords {
  readonly answer: boolean | null;
  readonly words: string;
}

export interface WellbeingImpact {
  readonly area: WellbeingArea;
  readonly significant: boolean;
  readonly words: string;
}

/** What both kinds of eligibility need to have been found. */
export interface CommonFindings<Outcome extends string> {
  /**
   * The day on which the person was asked whether they wish to assess themselves with support, and the answer.
   * Source: SI 2014/2827 reg 2.
   */
  readonly askedAboutSelfAssessment: { readonly on: CivilDate; readonly wished: boolean } | null;
  readonly outcomes: readonly OutcomeFinding<Outcome>[];
  readonly wellbeing: readonly WellbeingImpact[];
}

export interface AdultFindings<Outcome extends string> extends CommonFindings<Outcome> {
  /** The practitioner states that carers' help was left out. Source: guidance 6.15. */
  readonly carerHelpLeftOut: boolean;
  /** Do the needs arise from, or relate to, a physical or mental impairment or illness? */
  readonly fromImpairment: AnswerInWords;
}

export interface CarerFindings<Outcome extends string> extends CommonFindings<Outcome> {
  /** Do the needs arise as a consequence of providing necessary care for an adult? */
  readonly fromNecessaryCare: AnswerInWords;
  /** Is the carer's physical or mental health deteriorating, or at risk of it? */
  readonly healthAtRisk: AnswerInWords;
}

/** Which outcomes are none of the law's, were not looked at or looked at twice, or rest on no words or on a way the law does not name. */
export function checkOutcomes<Outcome extends string>(
  known: Readonly<Record<Outcome, string>>,
  allowed: readonly WayOfBeingUnable[],
  findings: readonly OutcomeFinding<Outcome>[],
): readonly Fault[] {
  const faults: Fault[] = findings
    .filter(({ outcome }) => !Object.hasOwn(known, outcome))
    .map(({ outcome }) => ({
      field: `outcomes.${outcome}`,
      words: 'The law does not name this outcome here.',
    }));
  for (const outcome of Object.keys(known) as Outcome[]) {
    const field = `outcomes.${outcome}`;
    const found = findings.filter((finding) => finding.outcome === outcome);
    const only = found[0];
    if (only === undefined) faults.push({ field, words: `Say what was found about ${known[outcome]}.` });
    else if (found.length > 1) faults.push({ field, words: 'This outcome is answered twice.' });
    else if (only.unable.some((way) => !allowed.includes(way))) {
      faults.push({ field, words: 'The law does not count this way of being unable here.' });
    } else if (only.unable.length > 0 && isBlank(only.words)) {
      faults.push({ field, words: `Say in words what makes ${known[outcome]} hard.` });
    }
  }
  return faults;
}

export function checkAnswer(field: string, question: string, answer: AnswerInWords): readonly Fault[] {
  if (answer.answer === null) return [{ field, words: `Answer: ${question}` }];
  return isBlank(answer.words) ? [{ field, words: 'Say in words what the answer rests on.' }] : [];
}

export function checkWellbeing(impacts: readonly WellbeingImpact[]): readonly Fault[] {
  return impacts
    .filter(({ significant, words }) => significant && isBlank(words))
    .map(({ area }) => ({
      field: `wellbeing.${area}`,
      words: `Say in words how ${wellbeingAreas[area]} is affected.`,
    }));
}

export function isBlank(words: string): boolean {
  return words.trim() === '';
}
