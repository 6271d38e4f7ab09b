/**
 * What a rule answers: yes with a value, or no with a reason in words and a way on.
 * Rules return decisions and never throw them: a refusal is an ordinary outcome that someone reads.
 */
export type Decision<Value> = Allowed<Value> | Refused;

export interface Allowed<Value> {
  readonly allowed: true;
  readonly value: Value;
}

export interface Refused {
  readonly allowed: false;
  readonly refusal: Refusal;
}

/** A "no" that a person can act on. `faults` name the fields to mend when the input itself was wrong. */
export interface Refusal {
  readonly code: string;
  readonly status: RefusalStatus;
  readonly words: string;
  readonly nextStep: string;
  readonly faults: readonly Fault[];
}

/** One thing wrong with one field; `field` is a path such as `lines[2].weeklyPence`. */
export interface Fault {
  readonly field: string;
  readonly words: string;
}

/** 403 not allowed, 404 not found (also what must not be seen), 409 overtaken or too early, 422 mend the input. */
export type RefusalStatus = 403 | 404 | 409 | 422 | 429;

/** One row of a module's table of refusals. `{name}` in the words is filled from the facts given to `refuse`. */
export interface RefusalEntry {
  readonly status: RefusalStatus;
  readonly words: string;
  readonly nextStep: string;
}

export type RefusalTable = Readonly<Record<string, RefusalEntry>>;

export function allow<Value>(value: Value): Allowed<Value> {
  return { allowed: true, value };
}

/**
 * Says no by a code of the module's own table, so that every refusal has a status, words and a next step.
 * Throws when the words name a fact that was not given: half a sentence must never reach anyone.
 */
export function refuse<Table extends RefusalTable>(
  table: Table,
  code: keyof Table & string,
  facts: Readonly<Record<string, string>> = {},
  faults: readonly Fault[] = [],
): Refused {
  const entry = Object.hasOwn(table, code) ? table[code] : undefined;
  if (entry === undefined) throw new Error(`No refusal is called ${code}.`);
  return {
    allowed: false,
    refusal: {
      code,
      status: entry.status,
      words: fillIn(entry.words, facts),
      nextStep: fillIn(entry.nextStep, facts),
      faults,
    },
  };
}

/** The same refusal with each fault under the name that the input has for its field. */
export function renameFaults(refused: Refused, rename: (field: string) => string): Refused {
  const faults = refused.refusal.faults.map((fault) => ({ ...fault, field: rename(fault.field) }));
  return { allowed: false, refusal: { ...refused.refusal, faults } };
}

/** The same refusal with its words beside one field, where the field is what someone can change about it. */
export function besideField({ refusal }: Refused, field: string): Refused {
  const words = `${refusal.words} ${refusal.nextStep}`;
  return { allowed: false, refusal: { ...refusal, faults: [{ field, words }] } };
}

function fillIn(words: string, facts: Readonly<Record<string, string>>): string {
  return words.replace(/\{([^{}]*)\}/g, (_whole, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined) throw new Error(`The refusal needs the fact "${name}".`);
    return fact;
  });
}
