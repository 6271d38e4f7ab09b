import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import { writeAddressee } from './addressee.ts';
import { readContent } from './read-content.ts';
import { renderLetter } from './render.ts';
import type { LetterContent } from './template.ts';
import { type LetterSheet, referenceOf, typesetLetter } from './typeset.ts';
import type { Channel } from './way-of-sending.ts';

const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '<', '>', '&', '"', "'", '<br>', '&amp;') });
const piece = fc.oneof(
  fc.record({ heading: words }, { noNullPrototype: true }),
  fc.record({ words }, { noNullPrototype: true }),
  fc.record({ list: fc.array(words, { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
);
const contents = fc.record(
  { subject: words, pieces: fc.array(piece, { maxLength: 5 }) },
  { noNullPrototype: true },
);

test('what was kept as HTML is read back as it was written', () => {
  fc.assert(
    fc.property(contents, (content) => {
      assert.deepEqual(readContent(renderLetter(content).html), content);
    }),
    { seed: 20260317 },
  );
});

const kept = renderLetter({ subject: 'S', pieces: [{ words: 'One.' }, { list: ['a'] }] }).html;
const faulty: readonly (readonly [string, string])[] = [
  ['without its heading', kept.replace(/<h1>.*<\/h1>\n/, '')],
  ['with words outside every mark', kept.replace('<p>', 'More. <p>')],
  ['with a mark that we do not write', kept.replace('One.', '<b>One.</b>')],
  ['with something after its end', `${kept}<p>More.</p>`],
  ['that is nothing', ''],
];
for (const [how, html] of faulty) {
  test(`a letter ${how} is not read as one of ours`, () => assert.equal(readContent(html), null));
}

const address = 'Flat 3, 18 Weir Street, Ashmere, AS2 7LD';
const rows: readonly (readonly [string, Parameters<typeof writeAddressee>, string | null])[] = [
  [
    'by post has each part in a line',
    [{ name: 'A', address: 'Flat 3, 18 Weir Street' }, 'post'],
    'A|Flat 3|18 Weir Street',
  ],
  [
    'keeps lines as they were typed',
    [{ name: 'A', address: 'Flat 3, rear\r\nAshmere,\n' }, 'post'],
    'A|Flat 3, rear|Ashmere',
  ],
  ['to nobody known has the address alone', [{ name: null, address: '1 Elm Row' }, 'post'], '1 Elm Row'],
  ['with nothing known has nothing', [{ name: null }, 'post'], null],
  ['with seven lines shows seven', [{ name: 'A', address: 'b, c, d, e, f, g' }, 'post'], 'A|b|c|d|e|f|g'],
  [
    'with eight lines still shows seven',
    [{ name: 'A', address: 'b, c, d, e, f, g, h' }, 'post'],
    'A|b|c|d|e|f|g, h',
  ],
];
for (const [how, given, expected] of rows) {
  test(`an envelope ${how}`, () =>
    assert.equal(writeAddressee(...given)?.replaceAll('\n', '|') ?? null, expected));
}

const others: readonly Channel[] = ['email', 'inApp', 'safeContact', 'notSent'];
for (const channel of others) {
  test(`a letter that goes by ${channel} does not show where someone lives`, () =>
    assert.equal(writeAddressee({ name: 'Amina Yusuf', address }, channel), 'Amina Yusuf'));
}

const sheet: LetterSheet = {
  councilName: 'Ashmere (invented)',
  phone: '01632 960 118',
  textNumber: null,
  hours: 'all day',
  accent: '#0b5a5e',
  addressee: ['Amina Yusuf'],
  writtenOn: civilDate('2026-03-17'),
  reference: '4F2A-91C3-07BD',
  isLargePrint: false,
  font: 'Roboto',
};
const bodyOf = (content: LetterContent) =>
  typesetLetter(content, sheet)
    .split('\n')
    .slice(-1 - content.pieces.length, -1)
    .join('\n');

const typed: readonly (readonly [string, string, string])[] = [
  ['a call', '#import "x"', '#par({[] + "#import \\"x\\""})'],
  ['a way out of a string', '\\") + read("/x', '#par({[] + "\\\\\\") + read(\\"/x"})'],
  ['a line', 'one\ntwo', '#par({[] + "one" + linebreak() + [] + "two"})'],
  ['a sign that prints nothing', 'a\u0000\u202eb\ufeffc', '#par({[] + "abc"})'],
  ['a tab', 'a\tb', '#par({[] + "a b"})'],
  ['a word of 39 letters', 'w'.repeat(39), `#par({[] + "${'w'.repeat(39)}"})`],
];
for (const [what, given, expected] of typed) {
  test(`${what} in someone's words stays words`, () =>
    assert.equal(bodyOf({ subject: 'S', pieces: [{ words: given }] }), expected));
}

test('a word too long for a line may break, between letters as a reader sees them', () => {
  const [first = '', second = ''] = bodyOf({ subject: 'S', pieces: [{ words: 'e\u0301'.repeat(40) }] }).split(
    'h(0.001pt)',
  );
  assert.match(first, /"(?:e\u0301){20}" \+ $/);
  assert.match(second, /^ \+ "(?:e\u0301){20}"/);
});

test('no word in large print is smaller than 16 points, and none in clear print than 12', () => {
  const least = (isLargePrint: boolean) =>
    Math.min(
      ...[
        ...typesetLetter({ subject: 'S', pieces: [] }, { ...sheet, isLargePrint }).matchAll(
          /size: ([\d.]+)pt/g,
        ),
      ].map(([, size]) => Number(size)),
    );
  assert.deepEqual([least(true) >= 16, least(false) >= 12, least(false) < 16], [true, true, true]);
});

test('a reference is short, and the same for the same letter', () => {
  assert.equal(referenceOf('0193d0aa-1111-7abc-8def-4f2a91c307bd'), '4F2A-91C3-07BD');
});
