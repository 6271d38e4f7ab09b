import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { pence } from '../../../core/money/pence.ts';
import { calculateNewTransactions, type ImportedLine } from './already-imported.ts';

const seed = 20261029;

/** Few days, amounts and payees, so that equal payments come up often. */
const line: fc.Arbitrary<ImportedLine> = fc.record({
  date: fc.integer({ min: 1, max: 4 }).map((day) => civilDate(`2026-10-0${day}`)),
  amountPence: fc.constantFrom(pence(-310), pence(-700), pence(310)),
  payee: fc.constantFrom('SUPERMARKET', 'CITY CABS'),
  reference: fc.constantFrom('', 'A'),
});
const lines = fc.array(line, { maxLength: 25 });
/** The same lines in two orders. */
const linesTwice = lines.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
);

function count(all: readonly ImportedLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { date, amountPence, payee, reference } of all) {
    const key = JSON.stringify([date, amountPence, payee, reference]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

test(`whatever the file, nothing of it is lost at first and nothing of it is added twice (Q321), seed ${seed}`, () => {
  fc.assert(
    fc.property(linesTwice, ([all, shuffled]) => {
      const { toAdd } = calculateNewTransactions([], all);
      assert.deepEqual(count(toAdd), count(all));
      assert.equal(new Set(toAdd.map((one) => JSON.stringify(one))).size, all.length);
      assert.deepEqual(calculateNewTransactions(toAdd, shuffled).toAdd, []);
    }),
    { seed },
  );
});

test(`files that overlap by whole days leave each payment once, whichever comes first (Q321), seed ${seed}`, () => {
  fc.assert(
    fc.property(
      lines,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      (all, a, b, turned) => {
        const until = all.filter(({ date }) => date <= `2026-10-0${Math.max(a, b)}`);
        const from = all.filter(({ date }) => date >= `2026-10-0${Math.min(a, b)}`);
        const [early, late] = turned ? [from, until] : [until, from];
        const stored = calculateNewTransactions([], early).toAdd;
        const more = calculateNewTransactions(stored, late);
        assert.deepEqual(count([...stored, ...more.toAdd]), count(all));
        assert.equal(more.toAdd.length + more.alreadyStored.length, late.length);
      },
    ),
    { seed },
  );
});
