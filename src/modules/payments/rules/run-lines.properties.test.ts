import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addWeeks, civilDate } from '../../../core/calendar/civil-date.ts';
import { pence, sumPence } from '../../../core/money/pence.ts';
import { type CandidateLine, calculateRun, type PaidLine } from './run-lines.ts';

const seed = 20_260_401;
const payOn = civilDate('2026-10-30');
const coversFrom = (weeks: number) => {
  const startsOn = addWeeks(payOn, weeks);
  return { startsOn, endsBefore: addWeeks(startsOn, 4) };
};
const amount = fc.integer({ min: -100, max: 500_000 }).map(pence);
const agreementId = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const kind = fc.constantFrom('regular' as const, 'oneOff' as const);

const candidate: fc.Arbitrary<CandidateLine> = fc.record({
  lineId: fc.uuid(),
  agreementId,
  kind,
  covers: fc.integer({ min: -4, max: 4 }).map(coversFrom),
  totalPence: amount,
  contributionPence: amount,
  payPence: amount,
  contributionNotCoveredPence: fc.constantFrom(pence(0), pence(0), pence(0), pence(5)),
  payee: fc.option(
    fc.record({
      payeeId: fc.constantFrom('p', 'q'),
      detailsVersion: fc.integer({ min: 1, max: 2 }),
      changedBy: fc.constantFrom('x', 'y'),
      checkedBy: fc.constantFrom(null, 'x', 'y', 'z'),
    }),
  ),
  agreementState: fc.constantFrom('active' as const, 'active' as const, 'suspended' as const),
  diedOn: fc.constantFrom(null, null, civilDate('2026-10-29'), civilDate('2026-10-31')),
});
const paid: fc.Arbitrary<PaidLine> = fc.record({
  agreementId,
  kind,
  covers: fc.constant(coversFrom(-8)),
  totalPence: amount,
  contributionPence: amount,
  payPence: amount,
  payeeId: fc.constantFrom('p', 'q'),
  detailsVersion: fc.integer({ min: 1, max: 2 }),
});

test(`paid and held add up to what came in, and the differences to the change, to the penny (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      fc.array(candidate, { maxLength: 20 }),
      fc.array(paid, { maxLength: 10 }),
      (lines, previous) => {
        const run = calculateRun(lines, previous, payOn);
        assert.equal(run.toPay.length + run.held.length, lines.length);
        assert.equal(run.totalPence + run.heldPence, sumPence(lines.map((line) => line.payPence)));
        const changes = sumPence(run.differences.map((difference) => difference.changePence));
        assert.equal(run.previousTotalPence + changes, run.totalPence);
        assert.ok(run.held.every((one) => one.holds.length > 0));
      },
    ),
    { seed, numRuns: 300 },
  );
});

test(`nobody who has died, is paused, or has unchecked bank details is ever paid (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 20 }), (lines) => {
      for (const line of calculateRun(lines, [], payOn).toPay) {
        assert.ok(line.diedOn === null || line.diedOn > payOn);
        assert.equal(line.agreementState, 'active');
        assert.ok(line.payee.checkedBy !== null && line.payee.checkedBy !== line.payee.changedBy);
        assert.ok(line.payPence > 0);
      }
    }),
    { seed, numRuns: 300 },
  );
});

test(`the order in which lines come in changes nothing but their order (seed ${seed})`, () => {
  fc.assert(
    fc.property(
      fc.array(candidate, { maxLength: 12 }),
      fc.array(paid, { maxLength: 6 }),
      (lines, previous) => {
        const one = calculateRun(lines, previous, payOn);
        const other = calculateRun(lines.toReversed(), previous, payOn);
        assert.deepEqual(other.differences, one.differences);
        assert.deepEqual(other.toPay.toReversed(), one.toPay);
      },
    ),
    { seed, numRuns: 200 },
  );
});
