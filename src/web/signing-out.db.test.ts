import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { makeWorld, type World } from '../../test/support/world.ts';
import { addAccount, hashPassword, type SignInServices } from '../modules/access/index.ts';
import { html } from '../platform/html/index.ts';
import { createServer } from '../platform/http/index.ts';
import { newId } from '../platform/ids/new-id.ts';
import { paths } from '../site/paths.ts';
import { ashmere } from '../site/site.ts';
import { admitTo } from './admit.ts';
import { openDesk } from './desk.ts';
import { listRoutes } from './routes.ts';

const password = 'four words that stay';
const email = 'amina@example.org';

/** A browser as far as signing in needs one: it keeps cookies and sends the hidden field of the last page. */
class Browser {
  readonly cookies = new Map<string, string>();
  readonly #server: FastifyInstance;
  #token = '';

  constructor(server: FastifyInstance) {
    this.#server = server;
  }

  async open(url: string): Promise<number> {
    const answer = await this.#server.inject({ url, cookies: Object.fromEntries(this.cookies) });
    this.#token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? '';
    return this.#keep(answer);
  }

  async send(url: string, fields: Record<string, string> = {}): Promise<number> {
    const payload = new URLSearchParams({ ...fields, _csrf: this.#token }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const cookies = Object.fromEntries(this.cookies);
    return this.#keep(await this.#server.inject({ method: 'POST', url, headers, payload, cookies }));
  }

  async signIn(): Promise<void> {
    await this.open(paths.signIn());
    assert.equal(await this.send(paths.signIn(), { email, password }), 303);
  }

  #keep(answer: { statusCode: number; cookies: readonly { name: string; value: string }[] }): number {
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer.statusCode;
  }
}

describe('signing out', () => {
  let world: World;
  let server: FastifyInstance;
  before(async () => {
    world = await makeWorld();
    const services: SignInServices = { ...world.services, codeClock: world.clock };
    const account = {
      id: newId(),
      email,
      displayName: 'Amina (invented)',
      totpSecret: null,
      isInvented: true,
    };
    const passwordHash = await hashPassword(password);
    await world.database.transaction({ councilIds: [] }, (tx) =>
      addAccount(tx, { ...account, passwordHash }, world.clock.now()),
    );
    server = await createServer({
      config: { publicUrl: 'http://localhost', inventedData: true },
      log: { write: () => undefined },
      routes: listRoutes(openDesk(services), ashmere, null),
      admit: admitTo(services),
      probes: { healthPath: paths.health(), readyPath: paths.ready(), listMissing: async () => [] },
      assets: { pattern: paths.asset.pattern, find: async () => undefined },
      problemPage: () => html`<h1>A problem</h1>`,
    });
  });
  after(async () => {
    await server.close();
    await world.close();
  });

  test('everywhere ends each session of the account at once, and only by its own form', async () => {
    const [phone, library] = [new Browser(server), new Browser(server)];
    await phone.signIn();
    await library.signIn();
    assert.equal(await phone.send(paths.signOutEverywhere()), 403);
    assert.equal(await library.open(paths.home()), 200);
    await phone.open(paths.home());
    assert.equal(await phone.send(paths.signOutEverywhere()), 303);
    assert.deepEqual([await library.open(paths.home()), phone.cookies.has('session')], [303, false]);
  });

  test('happens to the session before when someone signs in again in the same browser', async () => {
    const browser = new Browser(server);
    await browser.signIn();
    const before = browser.cookies.get('session') ?? '';
    const copied = new Browser(server);
    copied.cookies.set('session', before);
    assert.equal(await copied.open(paths.home()), 200);
    await copied.send(paths.signIn(), { email, password });
    browser.cookies.set('session', before);
    assert.equal(await browser.open(paths.home()), 303);
  });
});
