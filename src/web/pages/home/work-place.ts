import type { StaffRole } from '../../../modules/access/index.ts';
import { paths } from '../../../site/paths.ts';

/** Where a working day starts. Who does nothing but look after the council starts with what it still needs. */
export function workPlace(councilId: string, roles: readonly StaffRole[]): string {
  return isOnlyAdministrator(roles) ? paths.council({ councilId }) : paths.queue({ councilId });
}

export function isOnlyAdministrator(roles: readonly StaffRole[]): boolean {
  return roles.every((role) => role === 'administrator');
}
