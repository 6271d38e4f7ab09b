import type { AddressInfo } from 'node:net';
import type { Visitor } from '../../src/modules/access/index.ts';
import { type Admit, createServer, type Route } from '../../src/platform/http/index.ts';
import { findAsset } from '../../src/site/assets.ts';
import { paths } from '../../src/site/paths.ts';
import { ashmere } from '../../src/site/site.ts';
import { problemView } from '../../src/web/pages/problem/view.ts';
import { listRoutes } from '../../src/web/routes.ts';
import { idleDesk } from '../../tools/reference/routes.ts';

const nobody: Visitor = { session: null, csrfToken: 'a token', csrfSecret: 'a secret' };
const halfSignedIn: Visitor = {
  ...nobody,
  session: {
    accountId: 'account',
    displayName: 'Joanne Clarke',
    csrfSecret: 'a secret',
    codePassed: false,
    roles: [],
    people: [],
  },
};

/** Everyone is nobody yet, bar on the page for the code, where they are half signed in. */
const admit: Admit<Visitor> = async (route) => ({
  admitted: true,
  visitor: route.path === paths.signInCode.pattern ? halfSignedIn : nobody,
});

const broken: Route<Visitor> = {
  method: 'GET',
  path: '/broken',
  name: 'broken',
  handler: () => {
    throw new Error('broken on purpose');
  },
};

/** Serves the pages before sign-in on a free port, with no database behind them; `close` ends it. */
export async function serveFirstPages(): Promise<{
  readonly url: string;
  readonly close: () => Promise<void>;
}> {
  const server = await createServer<Visitor>({
    config: { publicUrl: 'http://localhost', inventedData: true },
    log: { write: () => undefined },
    routes: [...listRoutes(idleDesk, ashmere, null), broken],
    admit,
    probes: { healthPath: paths.health(), readyPath: paths.ready(), listMissing: async () => [] },
    assets: { pattern: paths.asset.pattern, find: async (address) => findAsset(address, [ashmere.colours]) },
    problemPage: (problem) => problemView(ashmere, problem),
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
