import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../../core/calendar/civil-date.ts';
import { formState } from '../../../../site/form-state.ts';
import { listArrivesByWays, listManagedByWays } from '../../rules/ways-to-be-paid.ts';
import { chooseView } from './view.ts';

const choosing = {
  kind: 'managedBy',
  name: null,
  ways: {
    managedBy: listManagedByWays(['person', 'managedAccount', 'council', 'individualServiceFund']),
    arrivesBy: listArrivesByWays(['ownBankAccount', 'prepaidCard']),
    chosen: { managedBy: 'council', arrivesBy: null },
    takesEffectOn: civilDate('2026-11-27'),
  },
  whose: { councilId: 'ashmere', personId: '019b0000-0000-7000-8000-000000000001' },
  today: civilDate('2026-11-01'),
} as const;

test('no way is ticked, not even the one that the person has now (Q281)', () => {
  const page = chooseView(choosing, formState()).content.toString();
  assert.equal(page.split('type="radio"').length - 1, 4);
  assert.doesNotMatch(page, / checked/);
  assert.match(page, /You now have: Run by the council\./);
});

test('each way says the same things in the same order, and from which day it counts', () => {
  const page = chooseView(choosing, formState()).content.toString();
  for (const heading of ['What you do', 'What it costs a year', 'Who helps', 'If it goes wrong'])
    assert.equal(page.split(`>${heading}<`).length - 1, 4, heading);
  assert.match(page, /If you choose today, it starts on Friday 27 November\./);
});

test('a form that comes back keeps what was ticked and typed, with the message beside the cards', () => {
  const faults = [{ field: 'agreed', words: 'Choose yes or no.' }];
  const sent = formState('managedBy=council&toldInFormat=Easy+Read', faults);
  const page = chooseView({ ...choosing, name: 'Amina Yusuf' }, sent).content.toString();
  assert.match(page, /value="council" checked/);
  assert.match(page, /value="Easy Read"/);
  assert.match(page, /Choose yes or no\./);
});
