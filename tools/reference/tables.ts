import { floorOf } from '../architecture/plan.ts';
import { listTables } from '../source/migrations.ts';
import type { SourceTree } from '../source/source-tree.ts';
import { page, table } from './page.ts';

/** Every table that the migrations make, under the module that owns it, with the comments of the database. */
export function writeTables(tree: SourceTree): string {
  const tables = listTables(tree);
  const owners = [...new Set(tables.map(({ owner }) => owner ?? 'nobody'))].sort(
    (a, b) => floorOf(a.split('/')[0] ?? '') - floorOf(b.split('/')[0] ?? '') || (a < b ? -1 : 1),
  );
  const parts = owners.flatMap((owner) => [
    `## ${owner}`,
    ...tables
      .filter((one) => (one.owner ?? 'nobody') === owner)
      .flatMap(({ name, comment, columns }) => [
        `### ${name}`,
        ...(comment === '' ? [] : [comment]),
        table(
          ['Column', 'Class of data, and what it holds'],
          columns.map((column) => [`\`${column.name}\``, column.comment]),
        ),
      ]),
  ]);
  return page(
    'Tables',
    `Tables: ${tables.length}, each under the module that owns it and alone writes it.`,
    parts.join('\n\n'),
  );
}
