import { randomInt } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from '../platform/http/index.ts';
import { findAsset } from '../site/assets.ts';
import { paths } from '../site/paths.ts';
import { admitTo } from '../web/admit.ts';
import { openDesk } from '../web/desk.ts';
import { problemView } from '../web/pages/problem/view.ts';
import { listRoutes } from '../web/routes.ts';
import type { Product } from './open-product.ts';

export interface Web {
  /** Starts to take requests; gives the port. */
  listen(): Promise<number>;
  /** What sets up an empty product, to be printed on its terminal; null once there is a council. */
  readonly setUpCode: string | null;
  /** Stops taking requests, lets those under way finish, and closes. */
  close(): Promise<void>;
}

/** The web server of an open product, not yet listening. */
export async function openWeb(product: Product): Promise<Web> {
  const { config, services, database } = product;
  const desk = openDesk(services);
  const councils = await desk.listSites();
  const site = desk.front;
  const setUpCode = councils.size === 0 ? randomInt(10 ** 8, 10 ** 9).toString() : null;
  const server = await createServer({
    config: {
      publicUrl: config.publicUrl,
      trustedProxies: config.trustedProxies,
      inventedData: site.invented,
    },
    routes: listRoutes(desk, site, setUpCode),
    admit: admitTo(services, site),
    probes: {
      healthPath: paths.health(),
      readyPath: paths.ready(),
      listMissing: async () => {
        try {
          await database.ping();
          return [];
        } catch {
          return ['the database does not answer'];
        }
      },
    },
    assets: {
      pattern: paths.asset.pattern,
      find: async (address) => {
        const sites = [...(await desk.listSites()).values()];
        return findAsset(address, [site.colours, ...sites.map(({ colours }) => colours)]);
      },
    },
    problemPage: (problem) => problemView(site, problem),
  });
  return {
    setUpCode,
    listen: async () => {
      await server.listen({ host: config.host, port: config.port });
      return (server.server.address() as AddressInfo).port;
    },
    close: () => server.close(),
  };
}
