import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CivilDate } from '../../core/calendar/civil-date.ts';
import {
  type DatedFigure,
  datedFigures,
  type FiguresOnDate,
  figuresOn,
} from '../../core/calendar/dated-value.ts';

/**
 * Law and national practice as data, read once from the `policy` folder: dated figures by key, and whole documents
 * (question sets, RAS definitions, code lists) by their path, such as `ras/example-adult`.
 */
export interface PolicyLibrary {
  readonly figures: ReadonlyMap<string, DatedFigure>;
  readonly documents: ReadonlyMap<string, unknown>;
}

/** Reads every JSON file below the folder. Throws naming the file where one is broken or a key stands twice. */
export async function readPolicyLibrary(folder: string): Promise<PolicyLibrary> {
  const figures = new Map<string, DatedFigure>();
  const documents = new Map<string, unknown>();
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  for (const name of names) {
    const place = name
      .split(path.sep)
      .join('/')
      .replace(/\.json$/, '');
    const content: unknown = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
    if (place.startsWith('law/') || place.startsWith('settings/')) {
      for (const figure of datedFigures(content)) {
        if (figures.has(figure.key))
          throw new Error(`policy/${name}: ${figure.key} stands in another file too.`);
        figures.set(figure.key, figure);
      }
    } else documents.set(place, content);
  }
  return { figures, documents };
}

export function policyFiguresOn(library: PolicyLibrary, on: CivilDate): FiguresOnDate {
  return figuresOn([...library.figures.values()], on);
}
