/** A condition that must be met by a recorded fact before a step can be taken (mechanism M3). */
export interface GateCondition<Facts> {
  readonly code: string;
  /** What is missing, as words for the person who must act, when the condition is not met. */
  readonly missing: string;
  readonly isMet: (facts: Facts) => boolean;
}

/** The conditions that are not met, in the order in which they were written. An empty list opens the gate. */
export function listMissing<Facts>(
  conditions: readonly GateCondition<Facts>[],
  facts: Facts,
): readonly { readonly code: string; readonly missing: string }[] {
  return conditions
    .filter((condition) => !condition.isMet(facts))
    .map(({ code, missing }) => ({ code, missing }));
}
