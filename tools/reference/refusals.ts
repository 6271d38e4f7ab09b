import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RefusalTable } from '../../src/core/decision/decision.ts';
import { floorOf, placeOf } from '../architecture/plan.ts';
import type { Finding } from '../source/finding.ts';
import type { SourceTree } from '../source/source-tree.ts';
import { page, table } from './page.ts';

/** One export of a `refusals.ts`, as it is found: nothing is taken for granted about its rows. */
export interface RefusalsOfModule {
  readonly module: string;
  readonly file: string;
  readonly rows: Readonly<Record<string, Partial<RefusalTable[string]>>>;
}

/** Loads every export named `…Refusals` of every `refusals.ts`. A file without one gives no rows. */
export async function loadRefusals(tree: SourceTree, root: string): Promise<readonly RefusalsOfModule[]> {
  const files = [...tree.keys()].filter((file) => file.startsWith('src/') && file.endsWith('/refusals.ts'));
  const found: RefusalsOfModule[] = [];
  for (const file of files) {
    const module = placeOf(file)?.room ?? '';
    const exports: unknown = await import(pathToFileURL(join(root, file)).href);
    const tables = Object.entries(Object(exports)).filter(([name]) => name.endsWith('Refusals'));
    if (tables.length === 0) found.push({ module, file, rows: {} });
    for (const [, rows] of tables) found.push({ module, file, rows: Object(rows) });
  }
  return found.sort((a, b) => floorOf(a.module) - floorOf(b.module) || (a.module < b.module ? -1 : 1));
}

/** A sentence of ours, or one that ends in a fact which is itself a sentence: `Still needed: {missing}`. */
const sentence = /^[^\s].*[.}]$/s;

const statuses: readonly (number | undefined)[] = [403, 404, 409, 422, 429];

/** Rule 8: every refusal has a code of its own, a status, and words and a next step that are sentences. */
export function checkRefusals(modules: readonly RefusalsOfModule[]): readonly Finding[] {
  const findings: Finding[] = [];
  const known = new Map<string, string>();
  for (const { module, file, rows } of modules) {
    const find = (words: string) => findings.push({ file, line: 0, words });
    if (Object.keys(rows).length === 0) find('exports no table of refusals named …Refusals.');
    for (const [code, { status, words = '', nextStep = '' }] of Object.entries(rows)) {
      const other = known.get(code);
      if (other !== undefined) find(`uses the code ${code}, which ${other} has.`);
      known.set(code, module);
      if (!statuses.includes(status)) find(`gives ${code} the status ${status}.`);
      if (!sentence.test(words)) find(`gives ${code} words that do not end in a full stop.`);
      if (!sentence.test(nextStep)) find(`gives ${code} no next step that ends in a full stop.`);
    }
  }
  return findings;
}

export function writeRefusals(modules: readonly RefusalsOfModule[]): string {
  const rows = modules.flatMap(({ module, rows: own }) =>
    Object.entries(own).map(([code, entry]) => [
      module,
      `\`${code}\``,
      String(entry.status),
      entry.words ?? '',
      entry.nextStep ?? '',
    ]),
  );
  return page(
    'Refusals',
    'Every "no" that a rule can say: what people read, and what they can do next. Words in braces are filled in.',
    table(['Module', 'Code', 'Status', 'Words', 'Next step'], rows),
  );
}
