import type { Node } from 'oxc-parser';
import type { Finding } from '../source/finding.ts';
import { listTables, plainName } from '../source/migrations.ts';
import { isCode, isTest, type SourceTree } from '../source/source-tree.ts';
import { readSyntax, spelling, walk } from '../source/syntax.ts';
import { floorOf, placeOf } from './plan.ts';

interface TableWrite {
  readonly table: string;
  readonly line: number;
  /** Kysely and tagged SQL surely write; words that look like SQL count only when they name a table there is. */
  readonly sure: boolean;
}

/** Rule 3: every table has an owner in the migration that makes it, and only its owner's store writes it. */
export function checkTableOwners(tree: SourceTree): readonly Finding[] {
  const tables = listTables(tree);
  const owners = new Map(tables.map(({ name, owner }) => [name, owner]));
  const findings: Finding[] = [];
  for (const { name, owner, file, line } of tables) {
    const room = owner?.split('/')[0] ?? '';
    if (owner === null) {
      findings.push({ file, line, words: `makes ${name} without "-- owner: MODULE" straight above.` });
    } else if (floorOf(room) < 0) {
      findings.push({ file, line, words: `gives ${name} to "${owner}", which the plan does not have.` });
    }
  }
  for (const [file, text] of tree) {
    if (!isCode(file) || !file.startsWith('src/') || isTest(file)) continue;
    for (const { table, line, sure } of listWrites(file, text)) {
      if (!owners.has(table)) {
        if (sure) findings.push({ file, line, words: `writes ${table}, which no migration makes.` });
        continue;
      }
      const owner = owners.get(table) ?? null;
      if (owner !== null && !mayWrite(file, owner)) {
        findings.push({ file, line, words: `writes ${table}: only the store of ${owner} does.` });
      }
    }
  }
  return findings;
}

/** A module writes in `store.ts` or `store-….ts`, and plants rows in `testing.ts`; `platform/db` in its own folder. */
function mayWrite(file: string, owner: string): boolean {
  const place = placeOf(file);
  if (place === null) return false;
  if (!place.isModule) return owner === place.room || owner === `${place.room}/${place.part}`;
  const name = file.split('/').at(-1) ?? '';
  return place.room === owner && /^(?:store(?:-[a-z0-9-]+)?|testing)\.ts$/.test(name);
}

const kyselyWrites = /\.(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)$/;

/** The tables that a file writes: by Kysely, by tagged SQL, or by SQL in any text. */
function listWrites(file: string, text: string): readonly TableWrite[] {
  const { program, lineAt } = readSyntax(file, text);
  const writes: TableWrite[] = [];
  walk(program, (node, around) => {
    const line = lineAt(node.start);
    if (node.type === 'CallExpression' && kyselyWrites.test(spelling(node.callee) ?? '')) {
      writes.push({ table: tableNamed(node.arguments[0]), line, sure: true });
    } else if (node.type === 'TemplateLiteral') {
      const parent = around.at(-1);
      const tag = parent?.type === 'TaggedTemplateExpression' ? (spelling(parent.tag) ?? '') : '';
      const sure = /(?:^|\.)sql$/i.test(tag);
      for (const table of tablesWritten(templateText(node))) writes.push({ table, line, sure });
    } else if (node.type === 'Literal' && typeof node.value === 'string') {
      for (const table of tablesWritten(node.value)) writes.push({ table, line, sure: false });
    }
  });
  return writes;
}

/** `plans as p` is `plans`; a name that only the running program knows is `(unknown)`, and so always found. */
function tableNamed(node: Node | undefined): string {
  if (node?.type !== 'Literal' || typeof node.value !== 'string') return '(unknown)';
  return plainName(node.value.trim().split(/\s/)[0] ?? '');
}

function templateText(node: Node & { type: 'TemplateLiteral' }): string {
  return node.quasis
    .map((quasi, place) => {
      const filled = node.expressions[place];
      const table = filled?.type === 'CallExpression' ? tableNamed(filled.arguments[0]) : '(unknown)';
      return quasi.value.raw + (filled ? table : '');
    })
    .join('');
}

const name = String.raw`((?:[\w"]+\.)?[\w"]+|\(unknown\))`;
const sqlWrites = [
  new RegExp(String.raw`\binsert\s+into\s+${name}`, 'gi'),
  new RegExp(String.raw`\bdelete\s+from\s+(?:only\s+)?${name}`, 'gi'),
  new RegExp(String.raw`\bmerge\s+into\s+(?:only\s+)?${name}`, 'gi'),
  new RegExp(String.raw`\btruncate\s+(?:table\s+)?(?:only\s+)?${name}`, 'gi'),
  new RegExp(String.raw`\bcopy\s+${name}\s*(?:\([^)]*\)\s*)?from\b`, 'gi'),
  new RegExp(
    String.raw`(?<!\bfor\s+|\bkey\s+)\bupdate\s+(?:only\s+)?${name}(?:\s+(?:as\s+)?(?!set\b)\w+)?\s+set\b`,
    'gi',
  ),
];

function tablesWritten(sql: string): readonly string[] {
  return sqlWrites.flatMap((write) => [...sql.matchAll(write)].map((match) => plainName(match[1] ?? '')));
}
