import { isCode, isForTrying, type SourceTree } from '../source/source-tree.ts';
import { listImports } from '../source/syntax.ts';
import { floorOf, floors, placeOf } from './plan.ts';

const begin = '<!-- map:begin -->';
const end = '<!-- map:end -->';

/** The floors of the plan that are built and those that are not, and which room imports which today, as a table in Markdown. Tests are left out. */
export function drawMap(tree: SourceTree): string {
  const uses = new Map<string, Set<string>>();
  for (const [file, text] of tree) {
    const from = placeOf(file);
    if (!isCode(file) || from === null || isForTrying(file)) continue;
    const known = uses.get(from.room) ?? new Set();
    uses.set(from.room, known);
    for (const { target } of listImports(file, text)) {
      const to = target === null ? null : placeOf(target);
      if (to !== null && to.room !== from.room) known.add(to.room);
    }
  }
  const built = floors.flat().filter((room) => uses.has(room));
  const rows = built.map((room) => {
    const imports = [...(uses.get(room) ?? [])].sort((a, b) => floorOf(a) - floorOf(b) || (a < b ? -1 : 1));
    const users = built.filter((other) => uses.get(other)?.has(room));
    return `| ${room} | ${imports.join(', ') || '–'} | ${users.join(', ') || '–'} |`;
  });
  const draw = (isShown: (room: string) => boolean) =>
    floors
      .map((rooms) =>
        rooms
          .filter(isShown)
          .map((room) => `\`${room}\``)
          .join(', '),
      )
      .filter(Boolean);
  const kept = draw((room) => !built.includes(room));
  return [
    `From the ground up: ${draw((room) => built.includes(room)).join(' → ')}.`,
    ...(kept.length === 0
      ? []
      : ['', `Places kept in the plan for rooms that are not built: ${kept.join(', ')}.`]),
    '',
    '| Room | Imports | Is imported by |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The page with the map put between its markers. Throws where the markers are gone: a map no one draws goes stale. */
export function placeMap(page: string, map: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`ARCHITECTURE.md needs the markers ${begin} and ${end}.`);
  return `${page.slice(0, from + begin.length)}\n${map}\n${page.slice(to)}`;
}
