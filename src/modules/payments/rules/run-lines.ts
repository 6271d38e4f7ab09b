import { type CivilDate, daysBetween } from '../../../core/calendar/civil-date.ts';
import { formatPounds, type Pence, pence, sumPence } from '../../../core/money/pence.ts';
import { type ClosedPeriod, sharesADay } from './schedule.ts';

/** Who is paid: `detailsVersion` grows with every change of the bank details. */
export interface Payee {
  readonly payeeId: string;
  readonly detailsVersion: number;
  readonly changedBy: string;
  /** The second person who checked this version, or null while nobody has. */
  readonly checkedBy: string | null;
}

/** How an amount came about: what the support costs for its days, and what of it the person puts in. */
export interface AmountParts {
  readonly totalPence: Pence;
  readonly contributionPence: Pence;
  readonly payPence: Pence;
}

/** Something that may be paid. A `regular` payment is made once for its days; a `oneOff` may come on top. */
export interface CandidateLine extends AmountParts {
  readonly lineId: string;
  readonly agreementId: string;
  readonly kind: 'regular' | 'oneOff';
  readonly covers: ClosedPeriod;
  readonly contributionNotCoveredPence: Pence;
  readonly payee: Payee | null;
  readonly agreementState: 'active' | 'suspended';
  readonly diedOn: CivilDate | null;
}

/** A line that an earlier run paid. */
export interface PaidLine extends AmountParts {
  readonly agreementId: string;
  readonly kind: 'regular' | 'oneOff';
  readonly covers: ClosedPeriod;
  readonly payeeId: string;
  readonly detailsVersion: number;
}

export type HoldCode =
  | 'personDied'
  | 'agreementSuspended'
  | 'alreadyPaid'
  | 'noBankDetails'
  | 'payeeNotChecked'
  | 'contributionMoreThanPart'
  | 'nothingDue';

export type WhoActs = 'directPaymentAdviser' | 'financeOfficer' | 'socialWorker';

interface HoldRow {
  readonly why: string;
  readonly whoActs: WhoActs;
  readonly nextStep: string;
  readonly holds: (line: CandidateLine, setting: RunSetting) => boolean;
}

interface RunSetting {
  readonly payOn: CivilDate;
  readonly lines: readonly CandidateLine[];
  readonly previousLines: readonly PaidLine[];
}

/** Why a line is held, in order of precedence. Source: our choice; deaths, see the practice of final payments. */
export const holdReasons = {
  personDied: {
    why: 'This person has died. Nothing new is paid from that day.',
    whoActs: 'directPaymentAdviser',
    nextStep:
      'Write to nobody at this address. Ask the executor or family once, kindly, what is still owed to others.',
    holds: (line, { payOn }) => line.diedOn !== null && payOn >= line.diedOn,
  },
  agreementSuspended: {
    why: 'The direct payment is paused.',
    whoActs: 'socialWorker',
    nextStep: 'Check that support and wages go on by another route, and that the day to look again is set.',
    holds: (line) => line.agreementState === 'suspended',
  },
  alreadyPaid: {
    why: 'These days are already paid, or are twice in this run.',
    whoActs: 'financeOfficer',
    nextStep: 'Keep the right one and take the other out. Money on top is a one-off payment.',
    holds: isPaidTwice,
  },
  noBankDetails: {
    why: 'There are no bank details.',
    whoActs: 'directPaymentAdviser',
    nextStep: 'Ask the person where the money is to go, and meet this payday by another route if need be.',
    holds: (line) => line.payee === null,
  },
  payeeNotChecked: {
    why: 'The bank details changed, and a second person has not checked them.',
    whoActs: 'financeOfficer',
    nextStep: 'Ring the person on the number already held, check the details, and record who checked.',
    holds: ({ payee }) => payee !== null && (payee.checkedBy === null || payee.checkedBy === payee.changedBy),
  },
  contributionMoreThanPart: {
    why: 'The contribution is more than this part of the budget.',
    whoActs: 'financeOfficer',
    nextStep: 'Name the part of the budget from which the rest is taken. Support goes on meanwhile.',
    holds: (line) => line.contributionNotCoveredPence > 0,
  },
  nothingDue: {
    why: 'Nothing is due for these days.',
    whoActs: 'financeOfficer',
    nextStep: 'Check the dates and the weekly amount; take the line out if it is right.',
    holds: (line) => line.payPence <= 0,
  },
} as const satisfies Record<HoldCode, HoldRow>;

const holdOrder = Object.entries(holdReasons) as readonly [HoldCode, HoldRow][];

/** One reason on a held line. After a death no other reason is given: nobody asks for bank details then. */
export interface Hold {
  readonly code: HoldCode;
  readonly why: string;
  readonly whoActs: WhoActs;
  readonly nextStep: string;
}

export interface HeldLine {
  readonly line: CandidateLine;
  readonly holds: readonly Hold[];
}

export type LineToPay = CandidateLine & { readonly payee: Payee };

/** Why a payment differs, the reason that explains most first. */
export const differenceReasons = [
  'new',
  'daysChanged',
  'supportChanged',
  'contributionChanged',
  'amountChanged',
  'payeeChanged',
  'ended',
  'held',
] as const;

export type DifferenceReason = (typeof differenceReasons)[number];

/** How one agreement's payment differs from the last run; `changePence` of all of them is the whole change. */
export interface Difference {
  readonly agreementId: string;
  readonly reasons: readonly DifferenceReason[];
  readonly wasPence: Pence;
  readonly isPence: Pence;
  readonly changePence: Pence;
  readonly words: string;
}

export interface CalculatedRun {
  readonly toPay: readonly LineToPay[];
  readonly held: readonly HeldLine[];
  readonly differences: readonly Difference[];
  readonly totalPence: Pence;
  readonly heldPence: Pence;
  readonly previousTotalPence: Pence;
}

/**
 * Sorts candidate lines into those to pay and those held, each with why and who must act, and says what differs
 * from the last run and why. Paid and held add up to what came in; the differences add up to the change in total.
 */
export function calculateRun(
  lines: readonly CandidateLine[],
  previousLines: readonly PaidLine[],
  payOn: CivilDate,
): CalculatedRun {
  const setting = { payOn, lines, previousLines };
  const toPay: LineToPay[] = [];
  const held: HeldLine[] = [];
  for (const line of lines) {
    const holds = listHolds(line, setting);
    if (holds.length === 0 && line.payee !== null) toPay.push({ ...line, payee: line.payee });
    else held.push({ line, holds });
  }
  return {
    toPay,
    held,
    differences: listDifferences(toPay, held, previousLines),
    totalPence: sumPence(toPay.map((line) => line.payPence)),
    heldPence: sumPence(held.map(({ line }) => line.payPence)),
    previousTotalPence: sumPence(previousLines.map((line) => line.payPence)),
  };
}

function listHolds(line: CandidateLine, setting: RunSetting): readonly Hold[] {
  const holds = holdOrder
    .filter(([, row]) => row.holds(line, setting))
    .map(([code, { why, whoActs, nextStep }]) => ({ code, why, whoActs, nextStep }));
  return holds[0]?.code === 'personDied' ? holds.slice(0, 1) : holds;
}

function isPaidTwice(line: CandidateLine, { lines, previousLines }: RunSetting): boolean {
  if (lines.some((other) => other !== line && other.lineId === line.lineId)) return true;
  if (line.kind === 'oneOff') return false;
  const clashes = (other: Pick<CandidateLine, 'agreementId' | 'kind' | 'covers'>) =>
    other.kind === 'regular' &&
    other.agreementId === line.agreementId &&
    sharesADay(other.covers, line.covers);
  return previousLines.some(clashes) || lines.some((other) => other !== line && clashes(other));
}

function listDifferences(
  toPay: readonly LineToPay[],
  held: readonly HeldLine[],
  previousLines: readonly PaidLine[],
): readonly Difference[] {
  const now = Map.groupBy(toPay, (line) => line.agreementId);
  const before = Map.groupBy(previousLines, (line) => line.agreementId);
  const heldNow = new Set(held.map(({ line }) => line.agreementId));
  return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((agreementId) => {
    const is = now.get(agreementId) ?? [];
    const was = before.get(agreementId) ?? [];
    const reasons = listReasons(is, was, heldNow.has(agreementId));
    if (reasons.length === 0) return [];
    const wasPence = addUp(was, 'payPence');
    const isPence = addUp(is, 'payPence');
    const words = reasons.map((reason) => differenceWords[reason](was, is)).join(' ');
    return [{ agreementId, reasons, wasPence, isPence, changePence: pence(isPence - wasPence), words }];
  });
}

function listReasons(
  is: readonly LineToPay[],
  was: readonly PaidLine[],
  isHeld: boolean,
): readonly DifferenceReason[] {
  if (was.length === 0) return ['new'];
  if (is.length === 0) return [isHeld ? 'held' : 'ended'];
  const payees = (keys: readonly string[]) => [...new Set(keys)].sort().join();
  const payeesNow = payees(is.map(({ payee }) => `${payee.payeeId}/${payee.detailsVersion}`));
  const payeesBefore = payees(was.map((line) => `${line.payeeId}/${line.detailsVersion}`));
  return [...listAmountReasons(is, was), ...(payeesNow === payeesBefore ? [] : (['payeeChanged'] as const))];
}

/** Other days explain other costs; costs and contribution may move the same way and leave the payment as it was. */
function listAmountReasons(is: Amounts, was: Amounts): readonly DifferenceReason[] {
  if (countDays(is) !== countDays(was)) return ['daysChanged'];
  const differs = (part: keyof AmountParts) => addUp(is, part) !== addUp(was, part);
  const parts: readonly DifferenceReason[] = [
    ...(differs('totalPence') ? (['supportChanged'] as const) : []),
    ...(differs('contributionPence') ? (['contributionChanged'] as const) : []),
  ];
  return parts.length === 0 && differs('payPence') ? ['amountChanged'] : parts;
}

type Amounts = readonly (AmountParts & { readonly covers: ClosedPeriod })[];

function addUp(lines: Amounts, part: keyof AmountParts): Pence {
  return sumPence(lines.map((line) => line[part]));
}

function countDays(lines: Amounts): number {
  return lines.reduce((days, { covers }) => days + daysBetween(covers.startsOn, covers.endsBefore), 0);
}

const differenceWords: Readonly<Record<DifferenceReason, (was: Amounts, is: Amounts) => string>> = {
  new: (_was, is) => `New in this run: ${pounds(is, 'payPence')}.`,
  ended: (was) => `Not in this run: ${pounds(was, 'payPence')} was paid last time.`,
  held: (was) => `Held in this run: ${pounds(was, 'payPence')} was paid last time.`,
  daysChanged: (was, is) => `For ${countDays(is)} days, last time for ${countDays(was)}.`,
  supportChanged: (was, is) =>
    `The support costs ${pounds(is, 'totalPence')}, last time ${pounds(was, 'totalPence')}.`,
  contributionChanged: (was, is) =>
    `The person puts in ${pounds(is, 'contributionPence')}, last time ${pounds(was, 'contributionPence')}.`,
  amountChanged: (was, is) => `Was ${pounds(was, 'payPence')}, is ${pounds(is, 'payPence')}.`,
  payeeChanged: () => 'Goes to other bank details than last time.',
};

function pounds(lines: Amounts, part: keyof AmountParts): string {
  return formatPounds(addUp(lines, part));
}
