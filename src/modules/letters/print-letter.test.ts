import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readPdf } from '../../../test/support/read-pdf.ts';
import { letterView } from './pages/letter/view.ts';
import { type LetterHead, printLetter } from './print-letter.ts';
import type { ReadLetter } from './read-models/list-letters.ts';
import { readContent } from './rules/read-content.ts';
import { renderLetter } from './rules/render.ts';
import { decideLetterContent, type LetterContent, type LetterTemplate } from './rules/template.ts';

const head: LetterHead = {
  phone: '01632 960 118',
  textNumber: '07700 900 118',
  hours: 'Monday to Friday, 9 am to 5 pm',
  accent: '#0b5a5e',
};

function letterOf(content: LetterContent, other: Partial<ReadLetter> = {}): ReadLetter {
  return {
    ...renderLetter(content),
    letterId: '0193d0aa-1111-7abc-8def-4f2a91c307bd',
    template: 'planAgreed',
    channel: 'post',
    language: 'en',
    format: 'standard',
    owed: [],
    status: 'sent',
    sentAt: '2026-03-17T23:30:00.000Z',
    reasonKind: 'plan',
    reasonId: '0193d0aa-1111-7abc-8def-4f2a91c307be',
    addressee: ['Amina Yusuf', '12 Lakeside Walk', 'Ashmere (invented)'],
    councilName: 'Ashmere (invented)',
    isAsSent: true,
    ...other,
  };
}

async function print(letter: ReadLetter) {
  const printed = await printLetter(letter, head);
  assert.ok(printed.allowed, JSON.stringify(printed));
  return { ...printed.value, ...(await readPdf(printed.value.bytes)) };
}

/** The text as it was kept, a line for each tag that a screen reader should come to. */
function tagsOf({ subject, pieces }: LetterContent): readonly string[] {
  const tags = pieces.flatMap((piece) => {
    if ('heading' in piece) return [`H2 ${piece.heading}`];
    if ('words' in piece) return [`P ${piece.words}`];
    return piece.list.flatMap((item) => ['Lbl •', `LBody ${item}`]);
  });
  return [`H1 ${subject}`, ...tags].map((line) => line.replace(/\s+/g, ' ').trim());
}

const folder = new URL('../../../policy/letters/', import.meta.url);
const examples = { money: 123_456, date: '2026-06-09', number: 4, words: 'the day centre' } as const;

describe('a letter on paper', () => {
  for (const name of readdirSync(folder)) {
    const template = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LetterTemplate;
    const facts = Object.fromEntries(
      Object.entries(template.facts).map(([fact, kind]) => [fact, examples[kind]]),
    );
    const frame = { personName: 'Amina Yusuf', councilName: 'Ashmere (invented)' };
    test(`${template.template} fits one sheet, in the words that were kept, with its headings tagged`, async () => {
      const content = decideLetterContent(template, facts, frame);
      assert.ok(content.allowed);
      const pdf = await print(letterOf(content.value));
      assert.equal(pdf.pages, 1);
      assert.equal(pdf.title, content.value.subject);
      assert.deepEqual(pdf.tagged.slice(5), tagsOf(content.value));
    });
  }

  const plain: LetterContent = { subject: 'Your plan', pieces: [{ words: 'Dear Amina,' }] };

  test('says who writes, to whom, when and how to ask, before its words (Q157)', async () => {
    const pdf = await print(letterOf(plain));
    assert.deepEqual(pdf.tagged, [
      'P Ashmere (invented)',
      'P Phone 01632 960 118 Text 07700 900 118 Monday to Friday, 9 am to 5 pm',
      'P Amina Yusuf 12 Lakeside Walk Ashmere (invented)',
      'P 17 March 2026 Letter 4F2A-91C3-07BD',
      'P You can have this in large print, Easy Read or another language. Ask us.',
      'H1 Your plan',
      'P Dear Amina,',
    ]);
    assert.deepEqual(
      [pdf.title, pdf.language, pdf.accessibilityPart, pdf.isTagged, pdf.madeOn, pdf.fileName],
      ['Your plan', 'en-GB', '1', true, 'D:20260317000000Z', 'letter-4F2A-91C3-07BD.pdf'],
    );
  });

  test('is the same bytes each time, and dated by the day in London', async () => {
    const [first, second, summer] = await Promise.all([
      print(letterOf(plain)),
      print(letterOf(plain)),
      print(letterOf(plain, { sentAt: '2026-07-01T23:30:00.000Z' })),
    ]);
    assert.deepEqual(first.bytes, second.bytes);
    assert.equal(summer.madeOn, 'D:20260702000000Z');
  });

  test('in large print has the same words (Q157)', async () => {
    const pdf = await print(letterOf(plain, { format: 'largePrint' }));
    assert.deepEqual(pdf.tagged.slice(5), tagsOf(plain));
    assert.equal(pdf.tagged[4], 'P You can have this in Easy Read or another language. Ask us.');
  });
});

/** The words alone: a paragraph that goes on overleaf has a tag on each page. */
const wordsIn = (tagged: readonly string[]) =>
  tagged.map((line) => line.replace(/^\w+ /, '').replace(/\s/g, '')).join('');

test('a council that has not said how to reach it, and a letter to nobody known, leave no empty lines', async () => {
  const letter = letterOf({ subject: 'S', pieces: [] }, { addressee: [] });
  const printed = await printLetter(letter, { phone: '', textNumber: null, hours: '', accent: '#0b5a5e' });
  assert.ok(printed.allowed);
  const { tagged } = await readPdf(printed.value.bytes);
  assert.deepEqual(
    tagged.map((line) => line.slice(0, 14)),
    ['P Ashmere (inv', 'P 17 March 202', 'P You can have', 'H1 S'],
  );
});

const hostile: readonly (readonly [string, string])[] = [
  [
    'marks of Typst',
    '#import "x": * $x^2$ \\ @label <label> *b* _i_ `raw` // c /* c */ = H [c] {c} #{1+1} \\u{41}',
  ],
  ['ways out of a string', '") + read("/x") + ("\\") #panic() \\\\" "'],
  ['marks of HTML', '<script>alert(1)</script> &lt; &amp;amp; <br> </p></article>'],
  ['ten thousand letters of ordinary words', 'Someone wrote much. '.repeat(500).trim()],
];
for (const [what, words] of hostile) {
  test(`${what} are printed as they were written, wherever they stand`, async () => {
    const content = {
      subject: words.slice(0, 200),
      pieces: [{ words }, { heading: words.slice(0, 200) }, { list: [words] }],
    };
    const pdf = await print(letterOf(content, { addressee: [words.slice(0, 200)] }));
    assert.equal(wordsIn(pdf.tagged.slice(5)), wordsIn(tagsOf(content)));
  });
}

test('a word of ten thousand letters runs over many lines and never off the paper', async () => {
  const pdf = await print(letterOf({ subject: 'S', pieces: [{ words: 'W'.repeat(10_000) }] }));
  assert.ok(pdf.pages >= 6, `${pdf.pages} pages`);
  assert.equal(wordsIn(pdf.tagged.slice(6)), 'W'.repeat(10_000));
});

const refused: readonly (readonly [string, ReadLetter, string, RegExp])[] = [
  [
    'with Bengali in it',
    letterOf({ subject: 'S', pieces: [{ words: 'Dear আমি' }] }),
    'letterHasOtherLetters',
    /আ ম/,
  ],
  [
    'with a smile in the address',
    letterOf({ subject: 'S', pieces: [] }, { addressee: ['😀 House'] }),
    'letterHasOtherLetters',
    /😀/,
  ],
  [
    'whose words were changed',
    letterOf({ subject: 'S', pieces: [] }, { isAsSent: false }),
    'letterNotAsSent',
    /no longer/,
  ],
  [
    'that is not one of ours',
    letterOf({ subject: 'S', pieces: [] }, { html: '<p>Hello' }),
    'letterNotAsSent',
    /no longer/,
  ],
];
for (const [what, letter, code, words] of refused) {
  test(`a letter ${what} is not printed, and the reason is said`, async () => {
    const printed = await printLetter(letter, head);
    assert.ok(!printed.allowed);
    assert.equal(printed.refusal.code, code);
    assert.match(printed.refusal.words, words);
  });
}

test('the page of a letter has the same words under the same headings as the paper', () => {
  const content = { subject: 'S & T', pieces: [{ words: 'a\n<b>' }, { heading: 'H' }, { list: ['x', 'y'] }] };
  const page = String(letterView(content))
    .replace(/ class="[^"]*"/g, '')
    .replaceAll(/>\s+</g, '><');
  const kept = renderLetter(content).html.replaceAll(/>\s+</g, '><').trim();
  assert.equal(page, kept.replace('lang="en"', 'lang="en-GB"'));
  assert.deepEqual(readContent(renderLetter(content).html), content);
});
