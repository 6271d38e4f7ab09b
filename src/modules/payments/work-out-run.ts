import { createHash } from 'node:crypto';
import { addWeeks, type CivilDate } from '../../core/calendar/civil-date.ts';
import { sumPence } from '../../core/money/pence.ts';
import type { Context } from '../audit/index.ts';
import { settingOn } from '../councils/index.ts';
import { listDaysOfDeath } from '../people/index.ts';
import { listBudgetTermsOfMany } from './first-payment.ts';
import { bankHolidaysOf } from './next-payment.ts';
import { type BudgetTerm, type Candidate, listCandidates, roundingOf } from './rules/candidates.ts';
import type { RunSnapshot } from './rules/run.ts';
import { calculateRun, type Difference, type PaidLine } from './rules/run-lines.ts';
import { type Agreement, listStartedAgreements } from './store.ts';
import { listMaskedDetails, type MaskedDetails } from './store-bank-details.ts';
import {
  type KeptRun,
  listLastPaidLines,
  listTakenDays,
  type NewRunLine,
  type RunLine,
} from './store-runs.ts';

export interface WorkedOutRun {
  readonly lines: readonly NewRunLine[];
  readonly differences: readonly Difference[];
}

/** Works out who is due what by the pay date, from everything as it stands now. `runId` is left out of what is paid already. */
export async function workOutRun(
  context: Context,
  payOn: CivilDate,
  runId: string | null,
): Promise<WorkedOutRun> {
  const day = {
    payOn,
    holidays: bankHolidaysOf(context),
    rounding: roundingOf((await settingOn(context, 'payments.partWeekRounding', payOn)).value),
    taken: await listTakenDays(context, runId),
  };
  const details = await listMaskedDetails(context);
  const agreements = await listStartedAgreements(context, addWeeks(payOn, 3));
  const personOf = new Map(agreements.map(({ agreementId, personId }) => [agreementId, personId]));
  const personIds = [...new Set(personOf.values())];
  const known = {
    details,
    diedOn: await listDaysOfDeath(context, personIds),
    budgets: await listBudgetTermsOfMany(context, personIds),
  };
  const candidates = agreements.flatMap((agreement) => listCandidatesOf(agreement, known, day));
  const run = calculateRun(
    candidates.map(({ line }) => line),
    await listPreviousLines(
      context,
      agreements,
      payOn,
      new Set(candidates.map(({ line }) => line.agreementId)),
    ),
    payOn,
  );
  const held = new Map(run.held.map(({ line, holds }) => [line.lineId, holds.map(({ code }) => code)]));
  const lines = candidates.map(({ line, amount }): NewRunLine => {
    const personId = personOf.get(line.agreementId);
    if (personId === undefined) throw new Error(`Agreement ${line.agreementId} is nobody’s.`);
    const holds = held.get(line.lineId);
    return {
      agreementId: line.agreementId,
      personId,
      state: holds === undefined ? 'toPay' : 'held',
      coversStartsOn: line.covers.startsOn,
      coversEndsBefore: line.covers.endsBefore,
      totalPence: amount.totalPence,
      contributionPence: amount.contributionPence,
      payPence: amount.payPence,
      contributionNotCoveredPence: amount.contributionNotCoveredPence,
      detailsVersion: line.payee?.detailsVersion ?? null,
      holds: holds ?? [],
    };
  });
  return { lines, differences: run.differences };
}

/** What is known of everyone in a run, read at once: a run may hold thousands. */
interface Known {
  readonly details: ReadonlyMap<string, MaskedDetails>;
  readonly diedOn: ReadonlyMap<string, CivilDate>;
  readonly budgets: ReadonlyMap<string, readonly BudgetTerm[]>;
}

function listCandidatesOf(
  agreement: Agreement,
  { details, diedOn, budgets }: Known,
  day: Parameters<typeof listCandidates>[1],
): readonly Candidate[] {
  const { agreementId, personId } = agreement;
  const found = details.get(agreementId);
  const payee = found && {
    payeeId: agreementId,
    detailsVersion: found.version,
    changedBy: found.changedBy,
    checkedBy: found.checkedBy,
  };
  return listCandidates(
    {
      ...agreement,
      state: agreement.state === 'suspended' ? 'suspended' : 'active',
      payee: payee ?? null,
      diedOn: diedOn.get(personId) ?? null,
      budgets: budgets.get(personId) ?? [],
    },
    day,
  );
}

/**
 * What each agreement was paid last, to be compared with: of those whose next payment is due by now, so that people
 * whose money comes in other weeks do not show as missing.
 */
async function listPreviousLines(
  context: Context,
  agreements: readonly Agreement[],
  payOn: CivilDate,
  inThisRun: ReadonlySet<string>,
): Promise<readonly PaidLine[]> {
  const known = new Map(agreements.map((agreement) => [agreement.agreementId, agreement]));
  const last = await listLastPaidLines(context);
  return last.flatMap((line) => {
    const agreement = known.get(line.agreementId);
    const gone = addWeeks(line.coversEndsBefore, agreement?.everyWeeks ?? 4);
    // Once an agreement has been missing from one run, it is no news in the next.
    const isMissing = line.coversEndsBefore <= payOn && gone > payOn;
    if (!inThisRun.has(line.agreementId) && !isMissing) return [];
    return [
      {
        agreementId: line.agreementId,
        kind: 'regular' as const,
        covers: { startsOn: line.coversStartsOn, endsBefore: line.coversEndsBefore },
        totalPence: line.totalPence,
        contributionPence: line.contributionPence,
        payPence: line.payPence,
        payeeId: line.agreementId,
        detailsVersion: line.detailsVersion ?? 0,
      },
    ];
  });
}

type PaidFor = Pick<
  NewRunLine,
  'agreementId' | 'coversStartsOn' | 'coversEndsBefore' | 'payPence' | 'detailsVersion'
>;

/** Everything about the lines to pay that an approver puts their name to, as one version, one sum and one digest. */
export function takeSnapshot(version: number, lines: readonly PaidFor[]): RunSnapshot {
  const rows = lines
    .map((line) =>
      [line.agreementId, line.coversStartsOn, line.coversEndsBefore, line.payPence, line.detailsVersion].join(
        ' ',
      ),
    )
    .sort((a, b) => (a < b ? -1 : 1));
  const fingerprint = createHash('sha256').update(rows.join('\n')).digest('hex');
  return { version, totalPence: sumPence(lines.map(({ payPence }) => payPence)), fingerprint };
}

/** What the run's lines to pay would be if it were worked out now: someone may have died, or bank details changed. */
export async function takeSnapshotNow(
  context: Context,
  run: KeptRun,
  kept: readonly RunLine[],
): Promise<RunSnapshot> {
  const { lines } = await workOutRun(context, run.payOn, run.runId);
  const key = (line: PaidFor) => `${line.agreementId}/${line.coversStartsOn}`;
  const wanted = new Set(kept.filter(({ state }) => state === 'toPay').map(key));
  return takeSnapshot(
    run.version,
    lines.filter((line) => line.state === 'toPay' && wanted.has(key(line))),
  );
}
