import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html } from '../../platform/html/index.ts';
import { actions } from './actions.ts';
import { choiceCards } from './choice-cards.ts';
import { dashList } from './dash-list.ts';
import { ownWords } from './own-words.ts';
import { panelBox } from './panel-box.ts';
import { question } from './question.ts';
import { queue } from './queue.ts';
import { tabs } from './tabs.ts';
import { textOf } from './testing.ts';

describe('choosing between cards', () => {
  const options = {
    name: 'managedBy',
    legend: 'How?',
    headings: ['What you do'],
    cards: ['council', 'direct-payment'].map((value) => ({
      value,
      title: value,
      summary: 'So',
      cells: ['Choose'],
    })),
  };
  test('no card is ticked of itself, and all say the same things in the same order', () => {
    const cards = choiceCards(options);
    assert.doesNotMatch(cards.toString(), / checked/);
    assert.equal(textOf(cards), 'How? council So What you do Choose direct-payment So What you do Choose');
  });
  test('an error is beside the question, leads to the first card and keeps what was chosen', () => {
    const cards = choiceCards({
      ...options,
      value: 'direct-payment',
      errorMessage: { text: 'Choose one' },
    }).toString();
    assert.match(cards, /<fieldset class="govuk-fieldset" aria-describedby="managedBy-error">/);
    assert.match(cards, /id="managedBy-error".*Choose one/);
    assert.match(cards, /id="managedBy" name="managedBy" value="council" aria/);
    assert.match(cards, /value="direct-payment" checked/);
  });
});

test('one question carries its token, its likeliest answers and what was chosen before', () => {
  const form = question({
    action: '/answer',
    hidden: { _csrf: 'a token', key: '<1>' },
    name: 'what',
    legend: 'What was it for?',
    answers: [
      { value: 'lunch', text: 'Lunch' },
      { value: 'other', text: 'Something else' },
    ],
    value: 'other',
    note: 'You do not need a receipt.',
  });
  assert.match(form.toString(), /name="_csrf" value="a token"/);
  assert.match(form.toString(), /name="key" value="&lt;1&gt;"/);
  assert.match(form.toString(), /value="other" checked/);
  assert.equal(
    textOf(form),
    'One question What was it for? Lunch Something else Save You do not need a receipt.',
  );
});

test('a queue counts each group, leaves out one with nobody in it, and gives each person one thing to do', () => {
  const row = {
    name: 'Amina Yusuf',
    href: '/amina',
    reach: 'Text first',
    promised: 'A check',
    since: '17 April',
    by: 'Friday 16 October',
    byNote: '17 days late',
    missing: 'A day',
    next: { text: 'Text, then ring', href: '/text' },
  };
  const table = queue({
    caption: 'Waiting for me',
    groups: [
      { heading: 'Late', rows: [row] },
      { heading: 'After that', rows: [] },
    ],
  });
  assert.match(textOf(table), /Late: 1 Amina Yusuf Text first .* By when Friday 16 October 17 days late/);
  assert.match(textOf(table), /Do next Text, then ring$/);
  assert.doesNotMatch(textOf(table), /After that/);
});

test('tabs are links with their counts, and mark where you are', () => {
  const list = tabs('Queue', [
    { text: 'For me', href: '/me', isCurrent: true, count: 0 },
    { text: 'All', href: '/all', isCurrent: false },
  ]);
  assert.match(list.toString(), /href="\/me" aria-current="page">For me \(0\)/);
  assert.equal(textOf(list), 'For me (0) All');
});

test('own words come first, unedited and escaped; the worker’s view follows', () => {
  const view = { heading: 'Joanne’s view', text: 'Six of ten.', note: '10 March' };
  const words = ownWords({
    heading: 'In Amina’s words',
    said: 'I want <my> day.',
    saidNote: 'Unchanged.',
    view,
  });
  assert.equal(
    textOf(words),
    'In Amina’s words “I want &lt;my&gt; day.” Unchanged. Joanne’s view Six of ten. 10 March',
  );
});

test('what you can do says what comes of it', () => {
  assert.equal(textOf(actions([{ text: 'Ask', href: '/ask', detail: 'We answer' }])), 'Ask We answer');
});

test('a panel has a heading where it is given one, and what it holds', () => {
  const content = html`<p>Tell us</p>${dashList(['One', 'Two'])}`;
  assert.equal(
    textOf(panelBox({ kind: 'outlined', heading: 'Not enough', content })),
    'Not enough Tell us One Two',
  );
  assert.doesNotMatch(panelBox({ kind: 'pale', content }).toString(), /<h2/);
});
