import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { addDays, addWeeks, type CivilDate, civilDate } from '../../src/core/calendar/civil-date.ts';
import { bankHolidaysFrom, isWorkingDay } from '../../src/core/calendar/working-days.ts';
import { readPolicyLibrary } from '../../src/modules/councils/index.ts';
import { findWalkDays } from './walk-days.ts';

const { documents } = await readPolicyLibrary(path.join(import.meta.dirname, '..', '..', 'policy'));
const document = documents.get('bank-holidays-england');
const holidays = bankHolidaysFrom((document as { holidays: readonly { on: string }[] }).holidays);
const policy = { document: () => document, figuresOn: () => ({}), figures: new Map() };

test('a walk that ends on any day until 2028 is on working days in their order, and nothing in it is late', () => {
  for (let day = civilDate('2026-07-10'); day <= '2028-12-31'; day = addDays(day, 1)) {
    const { contact, screening, signOff, pay, visit, ...others } = findWalkDays(policy, day);
    const all = [contact, screening, ...Object.values(others), signOff, pay, visit];
    assert.ok(
      all.every((one) => isWorkingDay(one, holidays)),
      day,
    );
    const { assessment, eligibility, firstFigure, contribution, plan, choice, agreement, run } = others;
    const inOrder = [contact, screening, assessment, eligibility, firstFigure, contribution, plan];
    const andOn = [...inOrder, signOff, choice, agreement, run, pay, visit];
    assert.deepEqual([...new Set(andOn)], andOn.toSorted(), day);
    assert.equal(screening, addDays(contact, 2), `${day}: rung back when it was promised`);
    assert.ok(visit <= addWeeks(signOff, 6), `${day}: visited within six weeks of sign-off`);
    assert.ok(visit >= addDays(pay, 26), `${day}: four weeks of money are in and out`);
    assert.ok(visit <= day && day <= addDays(visit, 4), `${day}: it ends on the last working day`);
  }
});

test('a walk that ends on a Friday in November, day by day', () => {
  const days: Readonly<Record<string, CivilDate>> = findWalkDays(policy, civilDate('2026-11-21'));
  assert.deepEqual(days, {
    contact: '2026-09-07',
    screening: '2026-09-09',
    assessment: '2026-09-18',
    eligibility: '2026-09-28',
    firstFigure: '2026-09-29',
    contribution: '2026-10-05',
    plan: '2026-10-14',
    signOff: '2026-10-15',
    choice: '2026-10-16',
    agreement: '2026-10-19',
    run: '2026-10-20',
    pay: '2026-10-23',
    visit: '2026-11-20',
  });
});
