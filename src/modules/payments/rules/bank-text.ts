/**
 * The letters that a British bank file carries: A to Z, 0 to 9, full stop, ampersand, solidus, hyphen, space.
 * Source: Bacs Standard 18. Every file keeps to them, whichever rail the bank then takes.
 */
const bankLetters = /^[A-Z0-9.&/ -]$/;

/** Characters that are written otherwise by banks. An apostrophe has no place there: O'Brien is OBRIEN. */
const writtenAs: Readonly<Record<string, string>> = {
  "'": '',
  '‘': '',
  '’': '',
  ʻ: '',
  ʼ: '',
  '`': '',
  ',': ' ',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  Æ: 'AE',
  Đ: 'D',
  Ð: 'D',
  Ħ: 'H',
  Ł: 'L',
  Ŋ: 'NG',
  Ø: 'O',
  Œ: 'OE',
  Þ: 'TH',
  Ŧ: 'T',
  ẞ: 'SS',
};

/** `text` as a bank writes it; `refused` are the characters, as typed, that have no such letter. */
export interface BankText {
  readonly text: string;
  readonly refused: readonly string[];
}

/**
 * Writes a text in a bank's letters: `O'Brien-Zażółć` is `OBRIEN-ZAZOLC`. Nothing is dropped in silence: a
 * character of another script, an emoji or a sign with no bank letter is listed in `refused`, and the caller
 * asks for the name as it is on the account.
 */
export function toBankText(typed: string): BankText {
  const refused = new Set<string>();
  let text = '';
  for (const character of typed.normalize('NFC')) {
    const written = writeCharacter(character);
    if (written === null) refused.add(character);
    else text += written;
  }
  return { text: text.replace(/ +/g, ' ').trim(), refused: [...refused] };
}

function writeCharacter(character: string): string | null {
  let written = '';
  // Accents come off only after a letter has been taken apart, so that a lone accent is refused, not lost.
  const letters = character
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .toUpperCase();
  for (const letter of letters) {
    const known = bankLetters.test(letter) ? letter : writtenAs[letter];
    if (known === undefined) return null;
    written += known;
  }
  return written;
}
