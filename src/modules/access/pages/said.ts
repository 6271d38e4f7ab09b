import type { PageContext } from '../../../platform/http/index.ts';

const name = 'said';

/** Keeps what the next page is to say at its head: that something was done, and what happens next. */
export function keepSaid(context: PageContext<unknown>, words: string): void {
  context.setCookie(name, Buffer.from(words).toString('base64url'), { maxAgeSeconds: 300 });
}

/** What is to be said now, and only now. */
export function takeSaid(context: PageContext<unknown>): string | null {
  const kept = context.cookie(name);
  if (kept === null) return null;
  context.clearCookie(name);
  return Buffer.from(kept, 'base64url').toString();
}
