import type { Fault } from '../core/decision/decision.ts';

/** The message beside one field, for a component's `errorMessage`. */
export function errorAt(faults: readonly Fault[], field: string): { readonly text: string } | undefined {
  const fault = faults.find((one) => one.field === field);
  return fault && { text: fault.words };
}
