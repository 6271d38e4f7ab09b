import type { FiguresOnDate } from '../../../core/calendar/dated-value.ts';

/**
 * Of the roles that someone holds, the one with the highest weekly limit that day; their first role where none has
 * a limit. Two roles never add up to more than the larger. Source: our choice.
 */
export function chooseSigningRole(roles: readonly string[], figures: FiguresOnDate): string {
  const limitOf = (role: string): number => figures[`signOff.limitWeekly.${role}`]?.value ?? -1;
  return roles.toSorted((a, b) => limitOf(b) - limitOf(a))[0] ?? '';
}
