import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import type { ComplaintShown } from '../../../modules/complaints/index.ts';
import { formState } from '../../../site/form-state.ts';
import { makeComplaintView, ownComplaintsView } from './view.ts';

const whose = { councilId: 'ashmere', personId: 'derek' };

test('what was typed is there again beside what is wrong, and its topic is not lost', () => {
  const faults = [{ field: 'kind', words: 'Choose what it is.' }];
  const { title, content } = makeComplaintView(
    'delay',
    formState('words=Nobody+rang+me&about=delay', faults),
    whose,
  );
  assert.equal(title, 'Tell us what this delay has meant');
  const page = content.toString();
  for (const part of ['>Nobody rang me</textarea>', 'Choose what it is.', 'name="about" value="delay"'])
    assert.ok(page.includes(part), part);
});

test('asking why someone looked asks for no kind: it is a comment', () => {
  const page = makeComplaintView('whoLooked', formState(), whose).content.toString();
  assert.ok(!page.includes('type="radio"'));
  assert.ok(makeComplaintView(null, formState(), whose).content.toString().includes('type="radio"'));
});

const shown = (own: Partial<ComplaintShown>) =>
  ownComplaintsView(
    [
      {
        kind: 'complaint',
        words: 'Nobody rang me.',
        receivedOn: civilDate('2026-11-02'),
        acknowledgeBy: civilDate('2026-11-05'),
        acknowledgedOn: null,
        respondBy: null,
        respondedOn: null,
        outcome: null,
        howConsidered: null,
        conclusions: null,
        remedy: null,
        howToChallenge: null,
        ...own,
      } as ComplaintShown,
    ],
    { whose, today: civilDate('2026-11-06'), mayAsk: false },
  ).content.toString();

test('what we promised to write and did not is said to be late, and not once it is written', () => {
  assert.match(shown({}), /By 5 November\. We are late with this, and we are sorry\./);
  assert.doesNotMatch(shown({ acknowledgedOn: civilDate('2026-11-06') }), /late/);
  assert.doesNotMatch(shown({ acknowledgeBy: civilDate('2026-11-06') }), /late/);
});

test('an answer stands under the words it answers, with the Ombudsman after it', () => {
  const page = shown({
    respondedOn: civilDate('2026-11-06'),
    outcome: 'upheld',
    conclusions: 'Joanne was ill.',
    howToChallenge: 'ombudsman',
  });
  const places = ['“Nobody rang me.”', 'You were right.', 'Joanne was ill.', 'Ombudsman'].map((part) =>
    page.indexOf(part),
  );
  assert.ok(
    places.every((place, at) => place > (places[at - 1] ?? 0)),
    places.join(),
  );
});
