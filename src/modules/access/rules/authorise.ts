import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import type { Permission } from './permissions.ts';
import { accessRefusals } from './refusals.ts';
import { type Purpose, purposes, type Relationship, type StaffRole } from './roles.ts';

export interface Asker {
  /** The staff roles that the account holds for this council today. */
  readonly roles: readonly StaffRole[];
  /** What the account is to the person, with the powers in force today. Empty when it is about no one. */
  readonly relationships: readonly Relationship[];
  /** Their own worker need not say why: it is their work. */
  readonly isTheirWorker: boolean;
  readonly purpose: string | null;
  /** It is about no one on record, such as a first contact. */
  readonly isAboutNobody: boolean;
}

/**
 * Whether someone may use a command or question, and as what they act. The person themselves comes first, then
 * those who act for them, then staff: an officer who looks at their own mother's record does so as her daughter.
 * Someone with no tie to the council or the person is told that there is nothing here, not that it is kept from them.
 * Source: our choice, see docs/decisions/0004-who-looked.md and 0005-one-command-shape.md.
 */
export function authorise(permission: Permission | undefined, asker: Asker): Decision<string> {
  const role = permission?.staff.find((candidate) => asker.roles.includes(candidate));
  if (permission?.anyone && asker.isAboutNobody && role === undefined) return allow('anyone');
  if (asker.roles.length === 0 && asker.relationships.length === 0) return refuse(accessRefusals, 'notFound');
  if (permission === undefined) return refuse(accessRefusals, 'notAllowed');
  const isSelf = asker.relationships.some(({ kind }) => kind === 'self');
  if (permission.self && isSelf) return allow('self');
  const power = permission.actingFor;
  const acting = asker.relationships.find(
    ({ kind, powers }) => kind !== 'self' && power !== null && powers.includes(power),
  );
  if (acting) return allow(acting.kind);
  // Nobody does staff work on a record to which they have a personal tie.
  if (asker.relationships.length > 0) return refuse(accessRefusals, 'notAllowed');
  if (role === undefined) return refuse(accessRefusals, 'notAllowed');
  if (
    permission.purpose === 'needed' &&
    !asker.isTheirWorker &&
    !purposes.includes(asker.purpose as Purpose)
  ) {
    return refuse(accessRefusals, 'purposeMissing');
  }
  return allow(role);
}
