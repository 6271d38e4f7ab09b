import assert from 'node:assert/strict';
import { test } from 'node:test';
import example from '../../../../policy/ras/example-adult.json' with { type: 'json' };
import { checked, june2025, june2026, poundPerPointDefinition } from '../testing.ts';
import type { GivenAnswers } from './definition-schema.ts';
import { listChanges } from './what-would-change.ts';

test('what would change a figure is worked out with one answer changed, up and down (Q200)', () => {
  const definition = checked(poundPerPointDefinition());
  const found = listChanges(definition, { meals: 'some', trips: 'lots' }, {}, june2025);
  assert.deepEqual(
    found.map(({ kind, title, answer, differencePence }) => [kind, title, answer, differencePence]),
    [
      ['needGrows', 'About meals', 'I need a lot of help', 6 * 488],
      ['needShrinks', 'About meals', 'I do not need help', -10 * 488],
      ['needShrinks', 'About trips', 'I need some help', -6 * 488],
    ],
  );
});

test('help from family that ends makes the figure larger, and is said before anything else', () => {
  const answers = example.workedExamples[0]?.answers as GivenAnswers;
  const found = listChanges(checked(example), answers, { home: 'ownHome' }, june2026);
  assert.equal(found[0]?.kind, 'helpStops');
  assert.ok(found.every(({ kind, differencePence }) => kind === 'needShrinks' || differencePence > 0));
  const withoutHelp = Object.fromEntries(Object.entries(answers).filter(([id]) => !id.endsWith('Help')));
  const alone = listChanges(checked(example), withoutHelp, { home: 'ownHome' }, june2026);
  assert.ok(alone.every(({ kind }) => kind !== 'helpStops'));
});

test('where no figure can be worked out, nothing is said to change it', () => {
  assert.deepEqual(listChanges(checked(poundPerPointDefinition()), {}, {}, june2025), []);
});
