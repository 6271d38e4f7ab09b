import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPdf } from '../../../test/support/read-pdf.ts';
import { makePdf, pdfFont } from './index.ts';

const settings = `#set document(title: "A title", date: datetime(year: 2026, month: 3, day: 17))
#set text(font: "${pdfFont}", fallback: false, lang: "en", region: "GB")`;

async function made(words: string, from = settings): Promise<Uint8Array> {
  const pdf = await makePdf(`${from}\n${words}`);
  assert.ok(pdf.kind === 'made', pdf.kind);
  return pdf.bytes;
}

test('a PDF says its title, its language and that screen readers can follow it', async () => {
  const pdf = await readPdf(await made('= First\nWords.\n- one\n- two'));
  assert.deepEqual(
    [pdf.title, pdf.language, pdf.accessibilityPart, pdf.isTagged, pdf.madeOn],
    ['A title', 'en-GB', '1', true, 'D:20260317000000Z'],
  );
  assert.deepEqual(pdf.tagged, ['H1 First', 'P Words.', 'Lbl •', 'LBody one', 'Lbl •', 'LBody two']);
});

test('a text without a title, or whose headings begin in the middle, is not made', async () => {
  await assert.rejects(made('Words.', settings.replace('title: "A title", ', '')), /missing document title/);
  await assert.rejects(made('=== Third\nWords.'), /heading/);
});

test('a text that is not Typst is not made', async () => {
  await assert.rejects(made('#('), /cannot be typeset/);
});

test('a text reaches no file of the machine and none of the product', async () => {
  await assert.rejects(made('#read("/../make-pdf.ts")'), /cannot be typeset/);
  await assert.rejects(made(`#read("${import.meta.filename}")`), /cannot be typeset/);
});

test('the same text gives the same bytes, and another text others', async () => {
  const first = Buffer.from(await made('One.'));
  await made('Between.');
  assert.ok(first.equals(Buffer.from(await made('One.'))));
  assert.ok(!first.equals(Buffer.from(await made('Two.'))));
});

const letters: readonly (readonly [string, string, readonly string[]])[] = [
  ['Bengali', 'আমি', ['আ', 'ম', 'ি']],
  ['Arabic', 'سلام', ['ا', 'س', 'ل', 'م']],
  ['a smile', 'Well 😀', ['😀']],
];
for (const [script, words, missing] of letters) {
  test(`${script} is said to be missing and never printed as boxes`, async () => {
    const pdf = await makePdf(`${settings}\n${words}`);
    assert.ok(pdf.kind === 'lettersMissing');
    assert.deepEqual(pdf.letters, missing);
  });
}

test('names from Wales, Poland, Vietnam, Greece and Ukraine are printed whole', async () => {
  const names = 'Siân Ŵyn, Łódź Żak, Nguyễn Thị, Ωmega Άρης, Олена Ґулий';
  const pdf = await readPdf(await made(names));
  assert.deepEqual(pdf.tagged, [`P ${names}`]);
});
