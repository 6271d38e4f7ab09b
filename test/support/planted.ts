import assert from 'node:assert/strict';
import { describeFindings, type Finding } from '../../tools/source/finding.ts';
import type { SourceTree } from '../../tools/source/source-tree.ts';

/** Files planted for one test, by their path. */
export function plant(files: Readonly<Record<string, string>>): SourceTree {
  return new Map(Object.entries(files));
}

/** Holds a check to one finding: in that file and in such words. */
export function assertFinds(findings: readonly Finding[], file: string, words: RegExp): void {
  assert.equal(findings.length, 1, describeFindings(findings));
  assert.equal(findings[0]?.file, file);
  assert.match(findings[0].words, words);
}

/** Fails with every finding in full, a line each. */
export function assertKept(findings: readonly Finding[]): void {
  if (findings.length > 0) assert.fail(`\n${describeFindings(findings)}`);
}
