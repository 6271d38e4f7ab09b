import { addDays, addWeeks, type CivilDate, civilDate } from '../../src/core/calendar/civil-date.ts';

/** Amina's payday in her invented statement: 2 October 2026, a Friday. */
const firstPayday = civilDate('2026-10-02');

/**
 * The payday that the five stories are dated by: the one of the statement, moved on by whole months of four weeks
 * until the next but one is still to come. So there is a payday behind everyone and one just ahead.
 */
export function findPayday(today: CivilDate): CivilDate {
  let payday = firstPayday;
  while (addDays(payday, 28 + 29) <= today) payday = addWeeks(payday, 4);
  return payday;
}
