import type { Finding } from '../source/finding.ts';
import { isCode, isForTrying, isTest, type SourceTree } from '../source/source-tree.ts';
import { type ImportOfFile, listImports } from '../source/syntax.ts';
import { floorOf, isDomain, type Place, placeOf } from './plan.ts';

/** Rule 1: each import of the tree enters by a door, and goes down the floors of the plan. */
export function checkRooms(tree: SourceTree): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!isCode(file)) continue;
    const place = placeOf(file);
    if (place && floorOf(place.room) < 0) {
      findings.push({
        file,
        line: 0,
        words: `stands in "${place.room}", a room that the plan does not have.`,
      });
    }
    for (const one of listImports(file, text)) {
      if (one.target === null) continue;
      const words = badDoor(file, one.target) ?? badFloor(file, one) ?? wayOut(file, one.target);
      if (words !== null) findings.push({ file, line: one.line, words });
    }
  }
  return findings;
}

function badDoor(file: string, target: string): string | null {
  const from = placeOf(file);
  const to = placeOf(target);
  if (to === null) return null;
  if (isTest(target)) return `imports the test ${target}.`;
  const home = from !== null && from.isModule && to.isModule && from.room === to.room;
  if (/\/testing\.ts$/.test(target)) {
    return isForTrying(file) ? null : `imports ${target}, which is for tests and the demonstration only.`;
  }
  if (!to.isModule || home || to.part === 'index.ts') return null;
  return `enters ${to.room} past its door: import src/modules/${to.room}/index.ts, not ${target}.`;
}

function badFloor(file: string, one: ImportOfFile): string | null {
  const from = placeOf(file);
  const to = one.target === null ? null : placeOf(one.target);
  if (from === null || to === null || from.room === to.room) return null;
  if (floorOf(to.room) < 0) return `imports "${to.room}", a room that the plan does not have.`;
  if (floorOf(to.room) >= floorOf(from.room)) {
    return `${from.room} imports ${to.room}, which is not below it: take it as an argument, or listen to an event.`;
  }
  if (to.room === 'site' && from.isModule && !mayKnowSite(file, from)) {
    return `imports ${one.target}: only pages and web know the site.`;
  }
  return null;
}

function mayKnowSite(file: string, from: Place): boolean {
  return from.part === 'pages' || isTest(file);
}

function wayOut(file: string, target: string): string | null {
  const from = placeOf(file);
  if (from === null || placeOf(target) !== null || from.room === 'main' || isForTrying(file)) return null;
  return target.endsWith('.json') ? null : `imports ${target}, which is not part of the product.`;
}

const forPagesOnly = /^src\/platform\/(?:http|html)\//;

/** Rule 4: what a module does knows nothing of HTTP, HTML or the schemas of its API. */
export function checkDomain(tree: SourceTree): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!isCode(file) || !isDomain(file) || isTest(file)) continue;
    for (const { specifier, target, line } of listImports(file, text)) {
      const room = target === null ? null : placeOf(target);
      const isShown = room?.isModule === true && (room.part === 'pages' || room.part === 'api');
      if (/^@?fastify(?:\/|$)/.test(specifier) || (target !== null && forPagesOnly.test(target)) || isShown) {
        findings.push({ file, line, words: `imports ${target ?? specifier}: only pages and api know it.` });
      }
    }
  }
  return findings;
}
