import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { renderLetter } from './render.ts';
import { decideLetterContent, findTemplateFault, type LetterFacts, type LetterTemplate } from './template.ts';
import { decideWayOfSending, type HowToReach } from './way-of-sending.ts';

const folder = new URL('../../../../policy/letters/', import.meta.url);
const templates = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LetterTemplate,
);
const examples = { money: 123_456, date: '2026-06-09', number: 4, words: 'the day centre' } as const;
const frame = { personName: 'Amina Yusuf', councilName: 'Ashmere (invented)' };

function write(template: LetterTemplate, facts: LetterFacts = factsFor(template)) {
  const decision = decideLetterContent(template, facts, frame);
  assert.ok(decision.allowed, JSON.stringify(decision));
  return renderLetter(decision.value);
}
const factsFor = (template: LetterTemplate) =>
  Object.fromEntries(Object.entries(template.facts).map(([name, kind]) => [name, examples[kind]]));

/** Groups of vowels, a silent e left out: near enough to tell long words from short ones. */
function countSyllables(word: string): number {
  return Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/e$/, '')
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );
}

/** The school year that can read it, by Flesch and Kincaid; age 9 is year 4. */
function readingYear(text: string): number {
  const words = text.match(/[A-Za-z’']+/g) ?? [];
  const sentences = text.split(/[.?!:]\s|\n/).filter((sentence) => /[a-z]/i.test(sentence));
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

describe('the letters there are', () => {
  for (const template of templates) {
    test(`${template.template} can be read at nine and says how to complain or comment (Q11 Q13)`, () => {
      assert.equal(findTemplateFault(template), null);
      const { text } = write(template);
      assert.ok(readingYear(text) <= 4.5, `reads at year ${readingYear(text)}`);
      for (const sentence of text.split(/(?<=[.?!:])\s|\n/))
        assert.ok(sentence.split(/\s+/).length <= 25, `too long: ${sentence}`);
      assert.match(text, /You can complain or comment/);
      assert.match(text, /Someone can help you/);
      assert.doesNotMatch(text, /failed to|misuse|in line with policy|\{|\}/i);
    });
  }

  test('whoever has a direct payment hears that the council’s services and help are still there (Q42 Q371)', () => {
    const template = templates.find((one) => one.template === 'directPaymentStarts');
    assert.ok(template);
    const { text } = write(template);
    assert.match(text, /You can buy help from the council too, and still use its services/);
    assert.match(text, /a simple way to keep track\. There is free help/);
  });
});

const small: LetterTemplate = {
  template: 'small',
  version: '1',
  subject: 'About {what}',
  facts: { what: 'words', pence: 'money', on: 'date' },
  body: [{ heading: 'H' }, { words: 'On {on}.' }, { list: ['{pence}', 'a < b & "c"'] }],
  route: 'You can complain or comment.',
};
const facts = { what: 'swimming', pence: 1240, on: '2026-06-09' };

test('the text and the HTML say the same words, and no mark of the HTML comes from a fact', () => {
  const { text, html } = write(small, { ...facts, what: '<b>&' });
  const inHtml = html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  const words = (from: string) =>
    from
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .match(/[^\s-]+/g);
  assert.deepEqual(words(inHtml), words(text));
  assert.match(text, /^About <b>&\n\nDear Amina Yusuf,\n\nH\n\nOn 9 June 2026\.\n\n- £12\.40\n/);
  assert.doesNotMatch(html, /<b>/);
});

const factRows: readonly (readonly [string, LetterFacts, string])[] = [
  ['a fact that is missing', { what: 'x', pence: 1 }, 'facts.on'],
  ['a fact nobody asked for', { ...facts, more: 'x' }, 'facts.more'],
  ['an amount with half a penny', { ...facts, pence: 1.5 }, 'facts.pence'],
  ['a day that is not there', { ...facts, on: '2026-02-30' }, 'facts.on'],
  ['no words at all', { ...facts, what: ' ' }, 'facts.what'],
];
for (const [what, given, field] of factRows) {
  test(`a letter with ${what} is not sent`, () => {
    const decision = decideLetterContent(small, given, frame);
    assert.ok(!decision.allowed);
    assert.deepEqual([decision.refusal.code, decision.refusal.faults[0]?.field], ['letterFactsWrong', field]);
  });
}

test('a template without the way to complain is not sent, nor one that names what it does not ask for (Q11)', () => {
  assert.match(findTemplateFault({ ...small, route: 'Goodbye.' }) ?? '', /complain/);
  assert.match(findTemplateFault({ ...small, facts: { what: 'words', on: 'date' } }) ?? '', /\{pence\}/);
  assert.match(findTemplateFault({ ...small, subject: 'About' }) ?? '', /what is not used/);
});

const reach: HowToReach = { diedOn: null, address: '1 Elm Row', email: 'a@example.org' };
const wayRows: readonly (readonly [string, Partial<HowToReach>, string])[] = [
  ['by post to an address', {}, 'post standard'],
  ['by e-mail for someone who asked for it', { contactFormat: 'email' }, 'email standard'],
  ['by e-mail where there is no address', { address: '' }, 'email standard'],
  [
    'on their own page where there is nothing else',
    { address: undefined, email: undefined },
    'inApp standard',
  ],
  [
    'by the safe contact before everything else',
    { safeContact: 'Ring on Tuesdays', contactFormat: 'email' },
    'safeContact standard',
  ],
  ['in large print', { contactFormat: 'largePrint' }, 'post largePrint'],
  ['in English, with Urdu owed', { language: 'ur' }, 'post standard language:ur'],
  ['in English for English', { language: 'English' }, 'post standard'],
  ['in print, with braille owed', { contactFormat: 'braille' }, 'post standard format:braille'],
  ['to nobody who has died', { diedOn: civilDate('2026-03-11'), safeContact: 'x' }, 'letterPersonDied'],
];
for (const [how, other, expected] of wayRows) {
  test(`a letter goes ${how}`, () => {
    const decision = decideWayOfSending({ ...reach, ...other });
    const found = decision.allowed
      ? [decision.value.channel, decision.value.format, ...decision.value.owed].join(' ')
      : decision.refusal.code;
    assert.equal(found, expected);
  });
}
