import type { Node } from 'oxc-parser';
import type { Finding } from '../source/finding.ts';
import { isCode, type SourceTree } from '../source/source-tree.ts';
import { readSyntax, walk } from '../source/syntax.ts';

/** The refused words: what stands in code marks in the last column of the table in LANGUAGE.md. */
export function readRefusedWords(page: string): readonly string[] {
  const rows = page.split('\n').filter((line) => /^\|.*\|\s*$/.test(line));
  const headings = rows[0]?.split('|').map((heading) => heading.trim()) ?? [];
  if (headings.at(-2) !== 'Refused')
    throw new Error('LANGUAGE.md has no table that ends in the column "Refused".');
  return rows.slice(2).flatMap((row) => {
    const cell = row.split('|').at(-2) ?? '';
    return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  });
}

interface Exception {
  readonly term: string;
  readonly under: string;
}

/** Rule 14: the words of pages, the names in code and the texts of policy come from LANGUAGE.md. */
export function checkWords(
  tree: SourceTree,
  terms: readonly string[],
  exceptions: readonly Exception[],
): readonly Finding[] {
  const patterns = terms.map((term) => ({ term, pattern: patternOf(term) }));
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!/^(?:src|demo|journeys|policy|migrations)\//.test(file) || file.endsWith('.md')) continue;
    const here = patterns.filter(
      ({ term }) => !exceptions.some((one) => [term, '*'].includes(one.term) && file.startsWith(one.under)),
    );
    for (const { line, words } of [{ line: 0, words: file }, ...listWords(file, text)]) {
      const plain = plainWords(words);
      for (const { term, pattern } of here) {
        if (pattern.test(plain)) findings.push({ file, line, words: `says "${term}": see LANGUAGE.md.` });
      }
    }
  }
  return findings;
}

interface WordsAtLine {
  readonly line: number;
  readonly words: string;
}

/** What people read or programmers name; comments are left out, since they may quote, and so are import paths. */
function listWords(file: string, text: string): readonly WordsAtLine[] {
  if (!isCode(file)) {
    const lines = file.endsWith('.sql') ? text.replace(/--[^\n]*/g, '') : text;
    return lines.split('\n').map((words, place) => ({ line: place + 1, words }));
  }
  const { program, lineAt } = readSyntax(file, text);
  const found: WordsAtLine[] = [];
  walk(program, (node, around) => {
    const words = wordsOf(node);
    if (words !== null && !isImported(node, around)) found.push({ line: lineAt(node.start), words });
  });
  return found;
}

function wordsOf(node: Node): string | null {
  if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') return node.name;
  if (node.type === 'TemplateElement') return node.value.raw;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

function isImported(node: Node, around: readonly Node[]): boolean {
  const parent = around.at(-1);
  return parent !== undefined && 'source' in parent && parent.source === node;
}

/** `carePackages`, `care-package` and `CRBNumber` as words apart, in small letters. */
function plainWords(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[\s_-]+/g, ' ')
    .toLowerCase();
}

function patternOf(term: string): RegExp {
  return new RegExp(`\\b${plainWords(term).trim().replaceAll(' ', ' ?')}(?:s|es)?\\b`);
}
