import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pence, sumPence } from '../../../core/money/pence.ts';
import { calculateReversal, decideTransfer, type Posting } from './transfer.ts';

const seed = 20_261_030;
const amounts = fc.array(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((amount) => amount !== 0),
  {
    minLength: 1,
    maxLength: 8,
  },
);
/** Any amounts, and one more account that takes the rest. */
const balanced = amounts
  .filter((list) => list.reduce((sum, amount) => sum + amount, 0) !== 0)
  .map((list): readonly Posting[] => {
    const postings = list.map((amount, place) => ({ accountId: `account ${place}`, pence: pence(amount) }));
    const rest = pence(0 - sumPence(postings.map((posting) => posting.pence)));
    return [...postings, { accountId: 'the rest', pence: rest }];
  });

test('a transfer that sums to nothing is one, and a penny more on any side is none', () => {
  fc.assert(
    fc.property(balanced, fc.nat(), (postings, chosen) => {
      assert.ok(decideTransfer(postings).allowed);
      const place = chosen % postings.length;
      const off = postings.map((posting, at) =>
        at === place ? { ...posting, pence: pence(posting.pence + 1) } : posting,
      );
      assert.equal(decideTransfer(off).allowed, false);
    }),
    { seed },
  );
});

test('a transfer and its reversal leave every account as it was', () => {
  fc.assert(
    fc.property(balanced, (postings) => {
      const reversal = calculateReversal(postings);
      assert.ok(decideTransfer(reversal).allowed);
      for (const [place, posting] of postings.entries()) {
        assert.equal(reversal[place]?.accountId, posting.accountId);
        assert.equal(posting.pence + (reversal[place]?.pence ?? 0), 0);
      }
      assert.deepEqual(calculateReversal(reversal), postings);
    }),
    { seed },
  );
});

const account = (accountId: string, amount: number): Posting => ({ accountId, pence: pence(amount) });
const refusals: readonly [sentence: string, postings: readonly Posting[], code: string][] = [
  ['nothing at all', [], 'transferOneSided'],
  ['money from nowhere', [account('a', 5)], 'transferOneSided'],
  [
    'an account that does not move',
    [account('a', 5), account('b', -5), account('c', 0)],
    'transferMovesNothing',
  ],
  ['one account twice', [account('a', 5), account('a', -5)], 'transferMovesNothing'],
  ['a penny that is lost', [account('a', 5), account('b', -4)], 'transferNotBalanced'],
];
for (const [sentence, postings, code] of refusals) {
  test(`${sentence} is no transfer`, () => {
    const decision = decideTransfer(postings);
    assert.equal(decision.allowed ? '' : decision.refusal.code, code);
  });
}
