import type { PageContext } from '../../../../platform/http/index.ts';
import { type Purpose, purposes } from '../../rules/roles.ts';

const name = 'why';

/** Why someone looks at one person's record, as they said it on the way in; kept until they look at another's. */
export function findWhy(context: PageContext<unknown>, personId: string): Purpose | null {
  const [of, purpose] = (context.cookie(name) ?? '').split(' ');
  return of === personId ? (purposes.find((one) => one === purpose) ?? null) : null;
}

export function keepWhy(context: PageContext<unknown>, personId: string, purpose: Purpose): void {
  context.setCookie(name, `${personId} ${purpose}`);
}
