/** Who reads: as what the account acts, the staff roles it holds, and whether several people use it. */
export interface GuardedReader {
  readonly actingAs: string;
  readonly roles: readonly string[];
  readonly isSharedAccount: boolean;
}

/**
 * Whether someone may see and change what must not reach the one who may be doing harm: the person by themselves, and
 * the council. Not who acts for the person, and not an account that several people use.
 * Source: our choice, see docs/decisions/0004-who-looked.md.
 */
export function seesGuarded({ actingAs, roles, isSharedAccount }: GuardedReader): boolean {
  if (actingAs === 'self') return !isSharedAccount;
  return actingAs === 'system' || roles.includes(actingAs);
}
