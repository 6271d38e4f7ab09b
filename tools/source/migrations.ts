import type { SourceTree } from './source-tree.ts';

/** One `create table` of the migrations, with what the comments say of it. */
export interface TableMade {
  readonly name: string;
  /** The module named by `-- owner: …` straight above, or null where nobody is named. */
  readonly owner: string | null;
  readonly file: string;
  readonly line: number;
  readonly comment: string;
  readonly columns: readonly { readonly name: string; readonly comment: string }[];
}

const createTable = /^[ \t]*create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w."]+)/gim;

/** Every table that the migrations make, in their order. Temporary tables are not counted; dropped ones are. */
export function listTables(tree: SourceTree): readonly TableMade[] {
  const migrations = [...tree].filter(([file]) => /^migrations\/.*\.sql$/.test(file)).sort(byFile);
  const all = migrations.map(([, text]) => text).join('\n');
  return migrations.flatMap(([file, text]) =>
    [...text.matchAll(createTable)].map((match) => {
      const name = plainName(match[1] ?? '');
      return {
        name,
        owner: ownerAbove(text.slice(0, match.index)),
        file,
        line: text.slice(0, match.index).split('\n').length,
        comment: commentOn(all, 'table', name),
        columns: columnsOf(text.slice(match.index)).map((column) => ({
          name: column,
          comment: commentOn(all, 'column', `${name}.${column}`),
        })),
      };
    }),
  );
}

function byFile([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : 1;
}

/** `public."plans"` is `plans`. */
export function plainName(written: string): string {
  return written
    .replaceAll('"', '')
    .replace(/^public\./i, '')
    .toLowerCase();
}

function ownerAbove(text: string): string | null {
  for (const line of text.split('\n').slice(0, -1).reverse()) {
    const owner = /^\s*--\s*owner:\s*([\w/-]+)\s*$/.exec(line);
    if (owner) return owner[1] ?? null;
    if (!/^\s*--/.test(line)) return null;
  }
  return null;
}

function commentOn(sql: string, kind: string, name: string): string {
  const written = new RegExp(
    `comment\\s+on\\s+${kind}\\s+${name.replace('.', '\\.')}\\s+is\\s+'((?:[^']|'')*)'`,
    'i',
  );
  return (written.exec(sql)?.[1] ?? '').replaceAll("''", "'").replace(/\s+/g, ' ');
}

const notColumns = /^(?:primary|unique|foreign|check|constraint|exclude|like)\b/i;

function columnsOf(statement: string): readonly string[] {
  const from = statement.indexOf('(');
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of withoutComments(statement.slice(from))) {
    if (sign === '(' && ++depth === 1) continue;
    if (sign === ')' && --depth === 0) break;
    if (sign === ',' && depth === 1) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '' && !notColumns.test(part))
    .map((part) => plainName(part.split(/\s/)[0] ?? ''));
}

function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*/g, '');
}
