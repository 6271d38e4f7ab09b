import type { Desk } from '../../src/modules/access/index.ts';
import { ashmere } from '../../src/site/site.ts';
import { openRoutes } from '../../src/web/admit.ts';
import { listRoutes } from '../../src/web/routes.ts';
import { page, table } from './page.ts';

/** For reading the table of routes alone: no handler is called, and only the lists of codes are looked at. */
export const idleDesk = {
  services: { policy: { document: () => ({ values: [] }) } },
  listSites: async () => new Map(),
} as unknown as Desk;

/** Every page of the service, and whether it needs someone who is signed in. */
export function writeRoutes(): string {
  // With a code, setting up is in it.
  const routes = listRoutes(idleDesk, ashmere, '000000000');
  const rows = routes.map(({ method, path, name }) => [
    method,
    `\`${path}\``,
    `\`${name}\``,
    openRoutes.includes(name) ? 'open' : 'signed in',
  ]);
  return page(
    'Routes',
    `Routes: ${routes.length}. A form is only taken from our own page. Setting up is there until the first council is.`,
    table(['Method', 'Path', 'Name', 'Who'], rows),
  );
}
