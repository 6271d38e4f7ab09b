/** One place where the house does not keep a rule of its own. */
export interface Finding {
  readonly file: string;
  /** Counted from 1; 0 where the whole file is meant. */
  readonly line: number;
  readonly words: string;
}

/** `src/core/money/pence.ts:12 Words.`, one a line, in the order of files and lines. */
export function describeFindings(findings: readonly Finding[]): string {
  return [...findings]
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .map(({ file, line, words }) => `${file}${line > 0 ? `:${line}` : ''} ${words}`)
    .join('\n');
}
