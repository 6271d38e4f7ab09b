import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { trials } from './all-trials.ts';

const seed = 20_261_102;
const sliceMs = 20_000;

describe(`a slice of each long trial, with seed ${seed}`, () => {
  for (const trial of trials) {
    test(`${trial.name}: ${trial.summary}`, async () => {
      let until: number | null = null;
      const isOver = () => {
        // The slice begins when everything is in place, so that a busy machine tries something too.
        until ??= performance.now() + sliceMs;
        return performance.now() > until;
      };
      const outcome = await trial.run({ seed, after: 0, isOver, progress: () => {} });
      assert.deepEqual(outcome.failures, []);
      assert.ok(outcome.rounds > 0 && outcome.checks > 0, 'Nothing was tried.');
    });
  }
});
