import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../core/calendar/clock.ts';
import { listCouncils } from '../modules/councils/index.ts';
import { movedClock } from '../platform/clock/moved-clock.ts';
import { systemClock } from '../platform/clock/system-clock.ts';
import type { Database } from '../platform/db/database.ts';

/** Where it stands by how many days the demonstration is moved. */
export function demoClockFile(dataFolder: string): string {
  return path.join(dataFolder, 'demo-clock.json');
}

/** Whether there are councils, and every one of them is invented. */
export async function hasOnlyInvented(database: Database): Promise<boolean> {
  const councils = await database.transaction({ councilIds: [] }, (tx) => listCouncils(tx));
  return councils.length > 0 && councils.every(({ isInvented }) => isInvented);
}

/**
 * The clock of a product on its embedded database, which a demonstration can move. What an earlier demonstration
 * left in the folder is taken away before any other council could be set up: a real one always has the real time.
 */
export async function openDemoClock(dataFolder: string, database: Database): Promise<Clock> {
  const file = demoClockFile(dataFolder);
  if (!(await hasOnlyInvented(database))) await rm(file, { force: true });
  return movedClock(systemClock, file);
}
