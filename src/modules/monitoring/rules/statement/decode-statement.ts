import { allow, type Decision, refuse } from '../../../../core/decision/decision.ts';
import { monitoringRefusals } from '../refusals.ts';

/**
 * What is taken in one file. A year of a managed account for 180 people is about 6 MB and 60,000 lines.
 * Source: our choice, so that a wrong file is turned away before it costs anyone time.
 */
const statementLimits = { bytes: 8_000_000, lines: 100_000, lineLength: 20_000, cells: 2_000_000 };

type WrongKind = 'statementIsPicture' | 'statementIsPdf' | 'statementIsSpreadsheet' | 'statementIsNotText';

/** The first bytes by which kinds of file are told apart, and what each is refused as. */
const firstBytes: readonly { readonly hex: string; readonly refusal: WrongKind }[] = [
  { hex: '89504e47', refusal: 'statementIsPicture' }, // PNG
  { hex: 'ffd8ff', refusal: 'statementIsPicture' }, // JPEG
  { hex: '47494638', refusal: 'statementIsPicture' }, // GIF
  { hex: '49492a00', refusal: 'statementIsPicture' }, // TIFF
  { hex: '4d4d002a', refusal: 'statementIsPicture' }, // TIFF
  { hex: '52494646', refusal: 'statementIsPicture' }, // WebP
  { hex: '424d', refusal: 'statementIsPicture' }, // BMP
  { hex: '25504446', refusal: 'statementIsPdf' },
  { hex: '504b0304', refusal: 'statementIsSpreadsheet' }, // xlsx, ods, docx, zip
  { hex: 'd0cf11e0', refusal: 'statementIsSpreadsheet' }, // xls, doc
  { hex: '1f8b', refusal: 'statementIsSpreadsheet' }, // gzip
];

/** How other forms of statement, and pages that are none, begin. */
const firstWords: readonly { readonly pattern: RegExp; readonly form: string }[] = [
  { pattern: /^(OFXHEADER|<OFX|<\?OFX)/i, form: 'OFX' },
  { pattern: /^!(Type|Account)/i, form: 'QIF' },
  { pattern: /^(\{1:|:20:)/, form: 'MT940' },
  { pattern: /^\{\\rtf/, form: 'RTF' },
  { pattern: /^MIME-Version:/i, form: 'web archive' },
];

/** Gives the text of a file, whatever its encoding, with plain line ends; refuses what is not text at all. */
export function decideStatementText(bytes: Uint8Array): Decision<string> {
  if (bytes.length > statementLimits.bytes) {
    return refuse(monitoringRefusals, 'statementTooLarge', { limit: '8 MB' });
  }
  const wrongKind = findWrongKind(bytes);
  if (wrongKind !== null) return refuse(monitoringRefusals, wrongKind);
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  const start = text.trimStart().slice(0, 2000);
  if (start === '') return refuse(monitoringRefusals, 'statementEmpty');
  if (start.startsWith('<') && /<(!doctype html|html|head|body|table|div|script)\b/i.test(start)) {
    return refuse(monitoringRefusals, 'statementIsWebPage');
  }
  const other =
    firstWords.find(({ pattern }) => pattern.test(start))?.form ?? (/^</.test(start) ? xmlForm(start) : null);
  if (other !== null) return refuse(monitoringRefusals, 'statementIsOtherFormat', { form: other });
  if (!isReadableText(text) || longestLine(text) > statementLimits.lineLength) {
    return refuse(monitoringRefusals, 'statementIsNotText');
  }
  if (countLines(text) > statementLimits.lines) {
    return refuse(monitoringRefusals, 'statementTooLarge', { limit: '100,000 lines' });
  }
  if (countCells(text) > statementLimits.cells) {
    return refuse(monitoringRefusals, 'statementTooLarge', { limit: '2 million cells' });
  }
  return allow(text);
}

function xmlForm(start: string): string {
  if (/<OFX/i.test(start)) return 'OFX';
  return /camt\.05\d/.test(start) ? 'camt (ISO 20022)' : 'XML';
}

function findWrongKind(bytes: Uint8Array): WrongKind | null {
  const hex = [...bytes.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex.slice(8, 16) === '66747970') return 'statementIsPicture'; // HEIC, as phones make them
  const known = firstBytes.find((row) => hex.startsWith(row.hex));
  // "BM" and "RIFF" are letters that words can begin with; a picture has figures other than letters behind them.
  if (!known) return null;
  return isPlainAscii(bytes.subarray(0, 12)) && known.refusal === 'statementIsPicture' ? null : known.refusal;
}

function isPlainAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13);
}

/** UTF-16 by its mark or by its zero bytes, then UTF-8, then the Windows code page of older bank systems. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const start = bytes.subarray(0, 64);
  if (start.length > 8 && start.every((byte, place) => (place % 2 === 1) === (byte === 0))) {
    return new TextDecoder('utf-16le').decode(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Text has no NUL, and hardly any other control character: old systems end a file with one. */
function isReadableText(text: string): boolean {
  let controls = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code === 0) return false;
    if (code < 32 && code !== 9 && code !== 10) controls += 1;
  }
  return controls <= 2 + text.length / 1000;
}

function countLines(text: string): number {
  let lines = 1;
  for (let place = text.indexOf('\n'); place !== -1; place = text.indexOf('\n', place + 1)) lines += 1;
  return lines;
}

/** At most how many cells the text can fall into, whichever mark parts them: a file of commas takes long to split. */
function countCells(text: string): number {
  let cells = 1;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place];
    if (letter === ',' || letter === ';' || letter === '\t' || letter === '|') cells += 1;
  }
  return cells;
}

function longestLine(text: string): number {
  let longest = 0;
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    longest = Math.max(longest, (end === -1 ? text.length : end) - start);
    if (end === -1) break;
    start = end + 1;
  }
  return longest;
}
