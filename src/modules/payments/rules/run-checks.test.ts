import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pence } from '../../../core/money/pence.ts';
import { listRunChecks, type RunToCheck } from './run-checks.ts';

const run: RunToCheck = {
  lines: [{ holds: [] }, { holds: ['payeeNotChecked', 'nothingDue'] }, { holds: ['payeeNotChecked'] }],
  now: { payments: 1, totalPence: pence(100), fingerprint: 'a' },
  reviewed: { totalPence: pence(100), fingerprint: 'a' },
  file: { payments: 1, totalPence: pence(100) },
  isPayDayWorking: true,
};
const failing = (change: Partial<RunToCheck>) =>
  listRunChecks({ ...run, ...change })
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

test('each check says how many payments it keeps out of the file', () => {
  const held = listRunChecks(run).filter(({ held }) => held > 0);
  assert.deepEqual(
    held.map(({ code, held }) => [code, held]),
    [
      ['payeeNotChecked', 2],
      ['nothingDue', 1],
    ],
  );
});

test('a draft has nothing to be compared with yet', () => {
  const codes = listRunChecks({ ...run, reviewed: null, file: null }).map(({ code }) => code);
  assert.equal(codes.includes('sameAsReviewed') || codes.includes('fileAddsUp'), false);
});

const faults: readonly [sentence: string, change: Partial<RunToCheck>, codes: string[]][] = [
  ['all is well', {}, []],
  [
    'a file a penny away from its payments',
    { file: { payments: 1, totalPence: pence(101) } },
    ['fileAddsUp'],
  ],
  ['a file of another count', { file: { payments: 2, totalPence: pence(100) } }, ['fileAddsUp']],
  [
    'other payments than were reviewed',
    { reviewed: { totalPence: pence(100), fingerprint: 'b' } },
    ['sameAsReviewed'],
  ],
  ['a pay day without banks', { isPayDayWorking: false }, ['payDayWorks']],
];
for (const [sentence, change, codes] of faults) {
  test(sentence, () => assert.deepEqual(failing(change), codes));
}
