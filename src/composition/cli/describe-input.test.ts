import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'typebox';
import { DateField, Id, Input, OneOf, Words } from '../../platform/schema/fields.ts';
import { commands, questions } from '../modules.ts';
import { BadCall } from './cli-command.ts';
import { explainInput } from './describe-input.ts';

const input = Input({
  personId: Id({ words: 'Give the id of the person.' }),
  kind: OneOf(['adult', 'carer'], { words: 'Choose whom it is for.' }),
  days: Type.Array(Input({ on: DateField({ words: 'Enter the day.' }) }), { maxItems: 3 }),
  why: Type.Optional(Words({ words: 'Write why.' })),
});

test('help for one command shows each field with its words and choices, and an example with what is needed', () => {
  const help = explainInput([{ name: 'plans.start', summary: 'Start a plan.', input }], 'do', 'plans.start');
  assert.equal(
    help,
    `plans.start: Start a plan.

Its input is one JSON object:
  personId: id
      Give the id of the person.
  kind: adult, carer
      Choose whom it is for.
  days: list of at most 3: object
  days[].on: date, as 2026-04-01
      Enter the day.
  why (can be left out): text of at most 20000 characters
      Write why.

For example:
  echo '{"personId":"00000000-0000-7000-8000-000000000000","kind":"adult","days":[{"on":"2026-04-01"}]}' | bin/wherewithal do plans.start --as E-MAIL --council ashmere --input -`,
  );
});

test('every command and question has help of its own, and a name that is not there is told so', () => {
  for (const { name, summary } of commands)
    assert.ok(explainInput(commands, 'do', name).startsWith(`${name}: ${summary}\n`), name);
  for (const { name } of questions)
    assert.match(explainInput(questions, 'ask', name), new RegExp(`bin/wherewithal ask ${name} --as`));
  assert.throws(() => explainInput(questions, 'ask', 'people.dance'), BadCall);
});
