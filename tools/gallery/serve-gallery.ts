import type { AddressInfo } from 'node:net';
import { admitEveryone, createServer, page } from '../../src/platform/http/index.ts';
import { findAsset } from '../../src/site/assets.ts';
import { layout } from '../../src/site/layout.ts';
import { paths } from '../../src/site/paths.ts';
import { ashmere } from '../../src/site/site.ts';
import { problemView } from '../../src/web/pages/problem/view.ts';
import { personExamples, shownFault } from './person-examples.ts';
import { staffExamples } from './staff-examples.ts';

const density = { person: personExamples, staff: staffExamples } as const;

/** Serves every component once under our own strict headers, at /person and /staff; `close` ends it. */
export async function serveGallery(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const routes = (['person', 'staff'] as const).map((name) => ({
    method: 'GET' as const,
    path: `/${name}`,
    name,
    handler: async () =>
      page(
        layout(ashmere, {
          title: `Components: ${name}`,
          content: await density[name](),
          density: name,
          faults: name === 'person' ? [shownFault] : [],
        }),
      ),
  }));
  const server = await createServer({
    config: { publicUrl: 'http://localhost', inventedData: true },
    log: { write: () => undefined },
    routes,
    admit: admitEveryone,
    probes: { healthPath: paths.health(), readyPath: paths.ready(), listMissing: async () => [] },
    assets: { pattern: paths.asset.pattern, find: async (address) => findAsset(address, [ashmere.colours]) },
    problemPage: (problem) => problemView(ashmere, problem),
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
