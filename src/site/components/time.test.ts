import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lateness, staffLateness } from './lateness.ts';
import { looks } from './looks.ts';
import { steps } from './steps.ts';
import { story } from './story.ts';
import { textOf } from './testing.ts';

describe('where things are', () => {
  const list = textOf(
    steps([
      { state: 'done', title: 'Your plan is agreed', link: { text: 'Who agreed it', href: '/who' } },
      { state: 'now', title: 'your check', detail: 'Promised by 16 October.' },
      { state: 'next', title: 'we pay you' },
      { state: 'next', title: 'we go through your plan' },
    ]),
  );
  test('is told in words: done, now, next, then', () => {
    assert.match(list, /Done: Your plan is agreed Who agreed it/);
    assert.match(list, /Now: your check Promised by 16 October\. Next: we pay you Then: we go through/);
  });
});

test('a story tells with each date what is done, where it stands and what is to come', () => {
  const told = textOf(
    story([
      { state: 'done', date: '8 April', title: 'Plan agreed' },
      { state: 'now', date: '16 Oct', title: 'Check: not done', detail: 'We said sorry.' },
      { state: 'next', date: '27 Nov', title: 'Next payment' },
    ]),
  );
  assert.equal(
    told,
    '8 April Plan agreed 16 Oct Now: Check: not done We said sorry. 27 Nov To come: Next payment',
  );
});

describe('lateness', () => {
  const options = {
    promise: 'look at your payments',
    promisedBy: 'Friday 16 October',
    next: { who: 'Joanne Clarke', does: 'ring', by: 'Thursday 5 November', purpose: 'to agree a day' },
    carriesOn: 'Your payments carry on.',
    nothingToDo: true,
  };
  test('names the promise, says sorry, who does what by when, and what carries on', () => {
    assert.equal(
      textOf(lateness(options)),
      'We were late with this We promised to look at your payments by Friday 16 October. We have not done it. We are sorry. ' +
        'What happens next: Joanne Clarke will ring by Thursday 5 November to agree a day. Your payments carry on. You do not need to do anything.',
    );
  });
  test('does not say that nothing is to be done where something is', () => {
    assert.doesNotMatch(textOf(lateness({ ...options, nothingToDo: false })), /do not need/);
  });
  for (const [daysLate, words] of [
    [1, '1 day late.'],
    [17, '17 days late.'],
  ] as const) {
    test(`staff read ${words}`, () => {
      const late = staffLateness({ what: 'six-month check', promisedBy: 'Friday 16 October', daysLate });
      assert.equal(textOf(late), `Late: six-month check, promised by Friday 16 October ${words}`);
    });
  }
});

test('who looked says name, role, day and why', () => {
  const look = { name: 'Dev Patel', role: 'payments', date: '28 October', why: 'To pay you.' };
  assert.equal(textOf(looks([look])), 'Dev Patel, payments, 28 October. To pay you.');
});
