import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pence } from '../../../core/money/pence.ts';
import { aPlanForSignOff, aWeeklyLine } from '../testing.ts';
import { calculatePlanCost, decidePlanLines } from './plan-cost.ts';

test('Derek’s plan comes to £204.70 a week, £175.70 by the council and £29.00 by him (Q17)', () => {
  const cost = calculatePlanCost(aPlanForSignOff().lines);
  assert.equal(cost.weeklyPence, 20_470);
  assert.equal(cost.parts.council.weeklyPence, 17_570);
  assert.equal(cost.parts.person.weeklyPence, 2_900);
});

test('money once stays apart from money a week', () => {
  const cost = calculatePlanCost([
    aWeeklyLine(100),
    aWeeklyLine(0, 'person', { cost: { kind: 'oneOff', oncePence: pence(24_500) } }),
  ]);
  assert.deepEqual([cost.weeklyPence, cost.oncePence, cost.parts.person.oncePence], [100, 24_500, 24_500]);
});

test('a line says what it is, how often, for which need and at what cost, or names the field', () => {
  const lines = [
    aWeeklyLine(1),
    aWeeklyLine(0, 'council', { what: ' ', howOften: '', needIds: [] }),
    aWeeklyLine(-1, 'council', { needIds: ['need-9'] }),
    aWeeklyLine(1, 'council', { cost: { kind: 'oneOff', oncePence: pence(0) } }),
  ];
  const decision = decidePlanLines(lines, ['need-1']);
  assert.ok(!decision.allowed);
  assert.deepEqual(
    decision.refusal.faults.map(({ field }) => field),
    [
      'lines[1].what',
      'lines[1].howOften',
      'lines[1].needIds',
      'lines[1].weeklyPence',
      'lines[2].needIds',
      'lines[2].weeklyPence',
      'lines[3].oncePence',
    ],
  );
  assert.ok(decidePlanLines(aPlanForSignOff().lines, ['need-1', 'need-2']).allowed);
});
