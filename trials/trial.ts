/** A long random trial: what it does, for how long, and what it counted. */
export interface Trial {
  readonly name: string;
  readonly summary: string;
  /** The sources that it exercises: when one of them changes, its figures start again from nothing. */
  readonly exercises: readonly string[];
  run(given: TrialGiven): Promise<TrialOutcome>;
}

export interface TrialGiven {
  readonly seed: number;
  /** How many rounds of this seed an earlier run has done: those are not done again. */
  readonly after: number;
  /** True once the time or the number asked for is over; a trial asks after each round. */
  readonly isOver: (rounds: number) => boolean;
  readonly progress: (words: string) => void;
}

export interface TrialOutcome {
  readonly rounds: number;
  /** Each comparison that could have failed. */
  readonly checks: number;
  /** What went wrong, with what it takes to see it again. */
  readonly failures: readonly string[];
}

/** Counts what was compared, and keeps what was not as it should be. */
export class Findings {
  checks = 0;
  readonly failures: string[] = [];

  check(isRight: boolean, words: () => string): void {
    this.checks += 1;
    if (!isRight) this.failures.push(words());
  }
}
