import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { someAdultFindings } from '../testing.ts';
import { calculateAdultEligibility } from './calculate-eligibility.ts';
import { type AdultOutcome, adultOutcomes, type WayOfBeingUnable } from './outcomes.ts';

const seed = 20260520;
const way = fc.constantFrom<WayOfBeingUnable>(
  'needsAssistance',
  'causesDistress',
  'endangers',
  'takesLonger',
);
const unable = fc.dictionary(
  fc.constantFrom(...(Object.keys(adultOutcomes) as AdultOutcome[])),
  fc.uniqueArray(way, { minLength: 1 }),
);

test(`an adult is never eligible below two outcomes (seed ${seed})`, () => {
  fc.assert(
    fc.property(unable, (ways) => {
      const result = calculateAdultEligibility(someAdultFindings(ways), 2);
      assert.equal(result.eligible, Object.keys(ways).length >= 2);
    }),
    { seed },
  );
});

test(`what a carer does, or who they are, never changes the result (Q343 Q89; seed ${seed})`, () => {
  fc.assert(
    fc.property(unable, fc.string({ minLength: 1 }), (ways, help) => {
      const alone = someAdultFindings(ways);
      const helped = {
        ...alone,
        outcomes: alone.outcomes.map((finding) => ({ ...finding, metByCarer: help })),
      };
      assert.deepEqual(calculateAdultEligibility(helped, 2), calculateAdultEligibility(alone, 2));
    }),
    { seed },
  );
});
