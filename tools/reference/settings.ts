import { type DatedFigure, datedFigures } from '../../src/core/calendar/dated-value.ts';
import type { SourceTree } from '../source/source-tree.ts';
import { page, table } from './page.ts';

/** Every dated figure of `policy/law` and `policy/settings`, with all values that it has had. */
export function writeSettings(tree: SourceTree): string {
  const files = [...tree.keys()].filter((path) => /^policy\/(law|settings)\/[^/]+\.json$/.test(path)).sort();
  const parts = files.flatMap((path) => [
    `## ${path}`,
    table(
      ['Key', 'Unit', 'Values, by first day', 'Source', 'A council sets', 'To confirm'],
      datedFigures(JSON.parse(tree.get(path) ?? ''))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1))
        .map((figure) => [
          `\`${figure.key}\``,
          figure.unit,
          listValues(figure),
          figure.source,
          figure.councilSets ? `${figure.councilSets.least} to ${figure.councilSets.most}` : 'no',
          figure.confirm ? 'yes' : '–',
        ]),
    ),
  ]);
  return page(
    'Settings: figures of the law and of policy',
    'What stands here counts for every council that has not set its own with `councils.setSetting`; its own counts from the day it starts. “To confirm” marks what nobody has checked against the law or agreed with a council yet.',
    parts.join('\n\n'),
  );
}

function listValues({ values, endsBefore }: DatedFigure): string {
  const rows = values.map(({ startsOn, value }) => `${startsOn}: ${value ?? 'not known'}`);
  return [...rows, ...(endsBefore === undefined ? [] : [`${endsBefore}: no longer in force`])].join('; ');
}
