import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pence } from '../../../core/money/pence.ts';
import { explainChange } from './explain-change.ts';
import type { Difference } from './run-lines.ts';

const paid = (agreementId: string, pounds: number) => ({ agreementId, payPence: pence(pounds * 100) });
const differs = (agreementId: string, reasons: Difference['reasons'], pounds: number) => ({
  agreementId,
  reasons,
  changePence: pence(pounds * 100),
});

test('what everyone was paid last and each reason add up to what is paid now', () => {
  const walk = explainChange(
    [
      differs('gone', ['ended'], -300),
      differs('kept back', ['held'], -50),
      differs('dearer', ['supportChanged', 'payeeChanged'], 20),
      differs('first', ['new'], 400),
      differs('moved bank', ['payeeChanged'], 0),
    ],
    [paid('same', 100), paid('dearer', 220), paid('first', 400), paid('moved bank', 80)],
  );
  assert.deepEqual(walk.last, { payments: 5, totalPence: 73_000 });
  assert.deepEqual(
    walk.groups.map(({ reason, people, payments, changePence, totalPence }) => [
      reason,
      people,
      payments,
      changePence,
      totalPence,
    ]),
    [
      ['new', 1, 1, 40_000, 113_000],
      ['supportChanged', 1, 0, 2_000, 115_000],
      ['payeeChanged', 1, 0, 0, 115_000],
      ['ended', 1, -1, -30_000, 85_000],
      ['held', 1, -1, -5_000, 80_000],
    ],
  );
  assert.deepEqual(walk.now, { payments: 4, totalPence: 80_000 });
  assert.equal(walk.samePeople, 1);
});

test('weeks that come late stand beside the usual payment, and the count still adds up', () => {
  const walk = explainChange(
    [differs('late', ['daysChanged'], 100)],
    [paid('late', 100), paid('late', 100), paid('same', 70)],
  );
  assert.deepEqual(
    [walk.last.payments, walk.groups.map(({ payments }) => payments), walk.now.payments],
    [2, [1], 3],
  );
});

test('a first run has nothing to walk from', () => {
  const walk = explainChange([differs('first', ['new'], 10)], [paid('first', 10)]);
  assert.deepEqual([walk.last, walk.samePeople], [{ payments: 0, totalPence: 0 }, 0]);
});
