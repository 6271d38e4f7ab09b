import type { Finding } from '../source/finding.ts';
import { isCode, type SourceTree } from '../source/source-tree.ts';
import { listImports } from '../source/syntax.ts';

/** Rule 5: no file reaches itself by its imports, types included. Each circle is told once, by its first file. */
export function checkCycles(tree: SourceTree): readonly Finding[] {
  const graph = new Map<string, readonly string[]>();
  for (const [file, text] of tree) {
    if (!isCode(file)) continue;
    const targets = listImports(file, text).flatMap(({ target }) => (target === null ? [] : [target]));
    graph.set(file, [...new Set(targets)].sort());
  }
  return findCircles(graph).map((circle) => ({
    file: circle[0] ?? '',
    line: 0,
    words: `imports itself by way of ${[...circle.slice(1), circle[0]].join(' → ')}.`,
  }));
}

/** Walks depth first and keeps a circle for each edge that leads back into the path; each file is entered once. */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const start of [...graph.keys()].sort()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const enter = (file: string): void => {
      if (onPath.has(file)) circles.push(path.slice(path.indexOf(file)));
      if (onPath.has(file) || done.has(file)) return;
      path.push(file);
      onPath.add(file);
      for (const next of graph.get(file) ?? []) enter(next);
      path.pop();
      onPath.delete(file);
      done.add(file);
    };
    enter(start);
  }
  return circles;
}
