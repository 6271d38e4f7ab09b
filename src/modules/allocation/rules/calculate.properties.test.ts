import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import example from '../../../../policy/ras/example-adult.json' with { type: 'json' };
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { sumPence } from '../../../core/money/pence.ts';
import { allowed, checked } from '../testing.ts';
import { listAnswers } from './answers-in-force.ts';
import { calculateIndicativeBudget } from './calculate.ts';
import type { GivenAnswers } from './definition-schema.ts';
import { explainBudget } from './explain.ts';
import { rational } from './rational.ts';
import { shareSignedPence, splitByShapley } from './shares.ts';

const seed = 20261121;
const printSeed = (context: TestContext): void => context.diagnostic(`seed ${seed}`);

const definition = checked(example);
const codesOf = new Map(
  definition.questions.map((question) => [
    question.id,
    listAnswers(definition, question).map(({ code }) => code),
  ]),
);
const someone = {
  answers: fc.record(Object.fromEntries([...codesOf].map(([id, codes]) => [id, fc.constantFrom(...codes)]))),
  home: fc.constantFrom('ownHome', 'extraCare', 'sharedLives'),
  on: fc.constantFrom('2025-04-01', '2026-03-31', '2026-04-01', '2030-02-28').map(civilDate),
};
/** Someone with few needs, so that answers are split one by one. */
const someoneWithFew = fc
  .subarray([...codesOf.keys()], { maxLength: 5 })
  .chain((ids) =>
    fc.record(Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...(codesOf.get(id) ?? []))]))),
  )
  .map((few): GivenAnswers => ({ ...definition.baseline.answers, ...few }));

test('more points never mean less money, and more help from others never means more', (context) => {
  printSeed(context);
  const questions = [...codesOf.keys()];
  fc.assert(
    fc.property(
      someone.answers,
      someone.home,
      someone.on,
      fc.constantFrom(...questions),
      (answers, home, on, id) => {
        const figures = (codesOf.get(id) ?? []).map((code) =>
          allowed(
            calculateIndicativeBudget(definition, { ...answers, [id]: code }, { home }, on),
          ).outputs.map(({ pence }) => pence),
        );
        // Answers are written from least to most; the scale of help from most needed to least.
        const rising = id.endsWith('Help') ? figures.toReversed() : figures;
        rising.slice(1).forEach((figure, place) => {
          assert.ok(figure[0]! >= rising[place]![0]!, `${id} at ${place + 1}`);
        });
      },
    ),
    { seed, numRuns: 150 },
  );
});

test('the parts and the start sum to each figure to the penny, and answers that change nothing get nothing', (context) => {
  printSeed(context);
  fc.assert(
    fc.property(
      fc.oneof(someoneWithFew, { arbitrary: someone.answers, weight: 1 }),
      someone.home,
      someone.on,
      (answers, home, on) => {
        const { result, shares } = allowed(explainBudget(definition, answers, { home }, on));
        shares.outputs.forEach(({ baselinePence, totalPence }, place) => {
          assert.equal(totalPence, result.outputs[place]?.pence);
          assert.equal(baselinePence + sumPence(shares.parts.map(({ pence }) => pence[place]!)), totalPence);
        });
        const inForce = new Map(result.answers.map(({ question, code }) => [question, code]));
        for (const { questions, pence } of shares.parts) {
          if (questions.every((id) => inForce.get(id) === definition.baseline.answers[id]))
            assert.ok(pence.every((part) => part === 0));
        }
      },
    ),
    { seed, numRuns: 40 },
  );
});

test('answers that do the same get the same, to the penny that cannot be cut in two', (context) => {
  printSeed(context);
  // Six points each, half of them met by others: nothing tells the three apart.
  const alike = [
    ['meals', 'daily'],
    ['safety', 'daily'],
    ['outAndAbout', 'most'],
  ] as const;
  fc.assert(
    fc.property(someoneWithFew, someone.on, (few, on) => {
      const answers = {
        ...few,
        ...Object.fromEntries(alike),
        mealsHelp: 'half',
        safetyHelp: 'half',
        outAndAboutHelp: 'half',
      };
      const { shares } = allowed(explainBudget(definition, answers, { home: 'ownHome' }, on));
      assert.equal(shares.splitBy, 'answer');
      const found = alike.map(([id]) => shares.parts.find(({ questions }) => questions[0] === id)!.pence[0]!);
      assert.ok(Math.max(...found) - Math.min(...found) <= 1, found.join(', '));
    }),
    { seed, numRuns: 25 },
  );
});

test('shares of any game are exact: efficient, and nothing for a player that never matters', (context) => {
  printSeed(context);
  const game = fc.array(fc.bigInt({ min: -100_000n, max: 100_000n }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(game, (three) => {
      // The fourth player changes nothing.
      const shares = splitByShapley(4, [...three, ...three]);
      assert.deepEqual(shares[3], rational(0n));
      const parts = shareSignedPence(shares);
      assert.equal(BigInt(sumPence(parts)), three[7]! - three[0]!);
      assert.equal(parts[3], 0);
    }),
    { seed, numRuns: 200 },
  );
});

test('the same inputs always give the same result and the same words', (context) => {
  printSeed(context);
  fc.assert(
    fc.property(someoneWithFew, someone.home, someone.on, (answers, home, on) => {
      const again = checked(JSON.parse(JSON.stringify(example)));
      assert.deepEqual(
        explainBudget(again, answers, { home }, on),
        explainBudget(definition, answers, { home }, on),
      );
    }),
    { seed, numRuns: 20 },
  );
});
