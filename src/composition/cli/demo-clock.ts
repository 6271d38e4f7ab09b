import { rm } from 'node:fs/promises';
import {
  type CivilDate,
  daysBetween,
  formatDate,
  londonDate,
  parseCivilDate,
} from '../../core/calendar/civil-date.ts';
import { systemClock } from '../../platform/clock/system-clock.ts';
import { writePrivateFile } from '../../platform/files/private-file.ts';
import { demoClockFile, hasOnlyInvented } from '../demo-time.ts';
import { NotAvailable } from '../open-product.ts';
import { withProduct } from './checks.ts';
import { BadCall, type CliCall, type CliCommand, exitCodes } from './cli-command.ts';

export const demoClockCommand: CliCommand = {
  name: 'demo clock',
  summary:
    'Say which day it is among the invented councils, or move it: a product that runs follows at once.',
  options: {
    set: { type: 'string', words: 'The day that today becomes, such as 2026-12-01.' },
    reset: { type: 'boolean', words: 'Go back to the real day.' },
  },
  run: async (call) => {
    const wanted = readDay(call);
    if (call.config.databaseUrl !== undefined) {
      throw new NotAvailable(
        'The clock moves only on the database that comes with the product. Take DATABASE_URL away for a demonstration.',
      );
    }
    return await withProduct(call, async ({ config, database, services }) => {
      if (!(await hasOnlyInvented(database))) {
        throw new NotAvailable(
          'The clock moves only where there are invented councils and no others. Load them with: wherewithal demo load',
        );
      }
      const file = demoClockFile(config.dataFolder);
      const realDay = londonDate(systemClock.now());
      if (wanted === 'reset') await rm(file, { force: true });
      else if (wanted !== null)
        await writePrivateFile(file, JSON.stringify({ days: daysBetween(realDay, wanted) }));
      const today = londonDate(services.clock.now());
      const days = daysBetween(realDay, today);
      const isMoved = days === 0 ? 'It is the real day.' : `The real day is ${formatDate(realDay)}.`;
      const signIn = wanted === null ? '' : ' Sign in again: codes go by the real time.';
      call.answer({ today, realDay, days }, `Today is ${formatDate(today)}. ${isMoved}${signIn}`);
      return exitCodes.done;
    });
  },
};

function readDay(call: CliCall): CivilDate | 'reset' | null {
  const { set, reset } = call.options;
  if (set !== undefined && reset === true) throw new BadCall('Say --set or --reset, not both.');
  if (reset === true) return 'reset';
  if (set === undefined) return null;
  const day = parseCivilDate(String(set));
  if (day === null) throw new BadCall(`"${set}" is no day. Write it as year-month-day, such as 2026-12-01.`);
  return day;
}
