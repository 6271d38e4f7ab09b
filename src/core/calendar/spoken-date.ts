import { type CivilDate, dayOfWeek, daysBetween, formatDate } from './civil-date.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `16 October`, with its year where that is not this one. */
export function speakDate(date: CivilDate, today: CivilDate): string {
  const year = date.slice(0, 4);
  const spoken = formatDate(date);
  return year === today.slice(0, 4) ? spoken.replace(` ${year}`, '') : spoken;
}

/** `Friday 16 October`, with its year where that is not this one. */
export function speakDay(date: CivilDate, today: CivilDate): string {
  return `${weekdays[dayOfWeek(date) - 1]} ${speakDate(date, today)}`;
}

/** How far off a day is, as people say it: `17 days late`, `today`, `tomorrow`, `in 4 days`. */
export function speakDistance(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, date);
  if (days < 0) return days === -1 ? '1 day late' : `${-days} days late`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** Whole years from a day of birth. Born on 29 February, someone is a year older on 1 March. */
export function ageOn(bornOn: CivilDate, today: CivilDate): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return today.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
