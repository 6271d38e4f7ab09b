import type { AddressInfo } from 'node:net';
import { signInView } from '../../src/modules/access/pages/sign-in/view.ts';
import { signInCodeView } from '../../src/modules/access/pages/sign-in-code/view.ts';
import { admitEveryone, createServer, type Route } from '../../src/platform/http/index.ts';
import { findAsset } from '../../src/site/assets.ts';
import { paths } from '../../src/site/paths.ts';
import { ashmere } from '../../src/site/site.ts';
import { problemView } from '../../src/web/pages/problem/view.ts';
import { startView } from '../../src/web/pages/start/view.ts';

const token = 'a token';
const noFaults: readonly never[] = [];

/** The pages before sign-in with nothing behind them: whatever is sent is found wanting. */
const routes: readonly Route<undefined>[] = [
  {
    method: 'GET',
    path: paths.start.pattern,
    name: 'start',
    handler: (context) => context.page(startView(ashmere)),
  },
  {
    method: 'GET',
    path: paths.signIn.pattern,
    name: 'signIn',
    handler: (context) =>
      context.page(signInView(ashmere, { csrfToken: token, email: '', errors: noFaults })),
  },
  {
    method: 'POST',
    path: paths.signIn.pattern,
    name: 'sendSignIn',
    handler: ({ form, page }) => {
      const errors = [
        { field: 'email', words: 'Enter an email address, like name@example.org' },
        { field: 'password', words: 'Enter your password' },
      ];
      return page(signInView(ashmere, { csrfToken: token, email: form.text('email'), errors }), 422);
    },
  },
  {
    method: 'GET',
    path: paths.signInCode.pattern,
    name: 'signInCode',
    handler: (context) => context.page(signInCodeView(ashmere, { csrfToken: token, errors: noFaults })),
  },
  {
    method: 'GET',
    path: '/broken',
    name: 'broken',
    handler: () => {
      throw new Error('broken on purpose');
    },
  },
];

/** Serves the first pages on a free port; `close` ends it. */
export async function serveFirstPages(): Promise<{
  readonly url: string;
  readonly close: () => Promise<void>;
}> {
  const server = await createServer<undefined>({
    config: { publicUrl: 'http://localhost', inventedData: true },
    log: { write: () => undefined },
    routes,
    admit: admitEveryone,
    probes: { healthPath: paths.health(), readyPath: paths.ready(), listMissing: async () => [] },
    assets: { pattern: paths.asset.pattern, find: findAsset },
    problemPage: (problem) => problemView(ashmere, problem),
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
