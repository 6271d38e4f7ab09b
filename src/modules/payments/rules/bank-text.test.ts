import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBankText } from './bank-text.ts';

const written: readonly [sentence: string, typed: string, text: string][] = [
  ['a plain name is put in capitals', 'Amina Yusuf', 'AMINA YUSUF'],
  ['an apostrophe and Polish letters', "O'Brien-Zażółć", 'OBRIEN-ZAZOLC'],
  ['a curly apostrophe is the same name', 'O’Brien', 'OBRIEN'],
  ['accents typed as separate marks', 'Zoe\u0308 Nún\u0303ez', 'ZOE NUNEZ'],
  ['letters that do not come apart', 'Øystein Łuæß Þór Đặng', 'OYSTEIN LUAESS THOR DANG'],
  ['a Turkish name', 'Işıl Çağrı İnce', 'ISIL CAGRI INCE'],
  ['Welsh circumflexes', 'Siân Ŵyn', 'SIAN WYN'],
  ['a couple’s account', 'Mr K & Mrs J Appleyard', 'MR K & MRS J APPLEYARD'],
  ['a long dash and a comma', 'Smith – Jones, A.', 'SMITH - JONES A.'],
  ['wide letters from a phone', 'ＡＢ１２', 'AB12'],
  ['spaces at the ends and doubled', '  M   Kowalczyk ', 'M KOWALCZYK'],
];
for (const [sentence, typed, text] of written) {
  test(`${sentence}: ${typed}`, () => assert.deepEqual(toBankText(typed), { text, refused: [] }));
}

const refused: readonly [sentence: string, typed: string, characters: string[]][] = [
  ['Arabic letters', 'Amina أمينة', ['أ', 'م', 'ي', 'ن', 'ة']],
  ['Chinese letters', '王小明', ['王', '小', '明']],
  ['Greek and Cyrillic letters that look Latin', 'Αнна', ['Α', 'н', 'а']],
  ['an emoji', 'Sam 🙂', ['🙂']],
  ['an emoji of several parts', '👩‍🦽', ['👩', '\u200d', '🦽']],
  ['a lone accent', '\u0301', ['\u0301']],
  ['signs that could mean something to a program', 'A <b> "c" @d', ['<', '>', '"', '@']],
  ['a line break and a tab', 'A\nB\tC', ['\n', '\t']],
  ['half of a broken character', 'A\ud800', ['\ud800']],
];
for (const [sentence, typed, characters] of refused) {
  test(`${sentence} are named, never dropped`, () => assert.deepEqual(toBankText(typed).refused, characters));
}
