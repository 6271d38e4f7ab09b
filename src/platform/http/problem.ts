import type { Fault, Refusal } from '../../core/decision/decision.ts';

/** Why there is no page: what the person who asked is told, and the number by which the log knows it. */
export interface Problem {
  readonly status: number;
  readonly requestId: string;
  /** A rule's own words; null when there is nothing to say beyond the status. */
  readonly words: string | null;
  readonly nextStep: string | null;
  readonly faults: readonly Fault[];
}

export function problemOfStatus(status: number, requestId: string): Problem {
  return { status, requestId, words: null, nextStep: null, faults: [] };
}

export function problemOfRefusal(refusal: Refusal, requestId: string): Problem {
  const { status, words, nextStep, faults } = refusal;
  return { status, requestId, words, nextStep, faults };
}

/** The status of an error: what the request got wrong keeps its own, everything else is our fault. */
export function statusOfError(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
