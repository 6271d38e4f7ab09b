import type { Pence } from '../../../core/money/pence.ts';
import { type HoldCode, holdReasons } from './run-lines.ts';

export interface RunCheck {
  readonly code: HoldCode | 'payDayWorks' | 'sameAsReviewed' | 'fileAddsUp';
  readonly passed: boolean;
  /** How many payments are held because of it, and so are in no file. */
  readonly held: number;
}

interface Stands {
  readonly payments: number;
  readonly totalPence: Pence;
  readonly fingerprint: string;
}

export interface RunToCheck {
  readonly lines: readonly { readonly holds: readonly HoldCode[] }[];
  readonly now: Stands;
  /** As it was put before an approver; null while it is a draft. */
  readonly reviewed: { readonly totalPence: Pence; readonly fingerprint: string } | null;
  readonly file: { readonly payments: number; readonly totalPence: Pence } | null;
  readonly isPayDayWorking: boolean;
}

/**
 * What was checked of a run: each reason for which a payment is held, and, once they are there, that what was put
 * before the approver and what is in the file are these payments, to the penny.
 */
export function listRunChecks({ lines, now, reviewed, file, isPayDayWorking }: RunToCheck): RunCheck[] {
  const heldFor = (code: HoldCode) => lines.filter(({ holds }) => holds.includes(code)).length;
  const checks: RunCheck[] = [];
  if (file !== null) {
    const passed = file.payments === now.payments && file.totalPence === now.totalPence;
    checks.push({ code: 'fileAddsUp', passed, held: 0 });
  }
  if (reviewed !== null) {
    const passed = reviewed.totalPence === now.totalPence && reviewed.fingerprint === now.fingerprint;
    checks.push({ code: 'sameAsReviewed', passed, held: 0 });
  }
  for (const code of Object.keys(holdReasons) as HoldCode[])
    checks.push({ code, passed: true, held: heldFor(code) });
  checks.push({ code: 'payDayWorks', passed: isPayDayWorking, held: 0 });
  return checks;
}
