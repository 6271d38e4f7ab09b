import type { Policy } from '../audit/index.ts';
import { type QuestionSet, questionSet } from './rules/question-set.ts';
import type { AssessmentKind } from './store.ts';

/** The questions in use for each kind of assessment: places in the `policy` folder (mechanism M8). */
const places: Readonly<Record<AssessmentKind, string>> = {
  adult: 'question-sets/supported-self-assessment',
  carer: 'question-sets/carers-self-assessment',
};

/** Documents that were found sound: reading the whole of one takes longer than all else that starts an assessment. */
const sound = new WeakMap<object, QuestionSet>();

/** Throws where the questions are unsound: that is a fault in the policy, not in what anyone typed. */
export function questionSetFor(policy: Policy, kind: AssessmentKind): QuestionSet {
  const document = policy.document(places[kind]) as object;
  const known = sound.get(document) ?? questionSet(document);
  sound.set(document, known);
  return known;
}
