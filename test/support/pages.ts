import type { FastifyInstance } from 'fastify';
import { addAccount, hashPassword, linkPerson, type SignInServices } from '../../src/modules/access/index.ts';
import { createServer } from '../../src/platform/http/index.ts';
import { newId } from '../../src/platform/ids/new-id.ts';
import { paths } from '../../src/site/paths.ts';
import { ashmere } from '../../src/site/site.ts';
import { admitTo } from '../../src/web/admit.ts';
import { openDesk } from '../../src/web/desk.ts';
import { problemView } from '../../src/web/pages/problem/view.ts';
import { listRoutes } from '../../src/web/routes.ts';
import { within } from './a-person.ts';
import type { World } from './world.ts';

export const password = 'four words that stay';

/** Every page of the product over a test's world, without a port: a `Visitor` asks it. */
export async function openPages(world: World): Promise<FastifyInstance> {
  const services: SignInServices = { ...world.services, codeClock: world.clock };
  return await createServer({
    config: { publicUrl: 'http://localhost', inventedData: true },
    log: { write: () => undefined },
    routes: listRoutes(openDesk(services), ashmere, null),
    admit: admitTo(services, ashmere),
    probes: { healthPath: paths.health(), readyPath: paths.ready(), listMissing: async () => [] },
    assets: { pattern: paths.asset.pattern, find: async () => undefined },
    problemPage: (problem) => problemView(ashmere, problem),
  });
}

/** An invented account with `password` and without a code; of a person's own, where one is named. */
export async function addSignIn(world: World, email: string, personId?: string): Promise<string> {
  const id = newId();
  const account = { id, email, displayName: 'Amina (invented)', totpSecret: null, isInvented: true };
  const passwordHash = await hashPassword(password);
  await world.database.transaction({ councilIds: [] }, (tx) =>
    addAccount(tx, { ...account, passwordHash }, world.clock.now()),
  );
  if (personId !== undefined) {
    await within(world, (context) =>
      linkPerson(context.tx, { councilId: 'ashmere', accountId: id, personId }, context.now),
    );
  }
  return id;
}

/** A browser as far as pages need one: it keeps cookies, and sends the hidden fields of the last page's first form. */
export class Browser {
  readonly cookies = new Map<string, string>();
  body = '';
  /** Where the last answer led, if it did. */
  location = '';
  readonly #server: FastifyInstance;
  #hidden = new Map<string, string>();

  constructor(server: FastifyInstance) {
    this.#server = server;
  }

  async open(url: string): Promise<number> {
    const status = this.#keep(await this.#server.inject({ url, cookies: Object.fromEntries(this.cookies) }));
    const form = /<main[\s\S]*?<\/main>/.exec(this.body)?.[0] ?? '';
    const hidden = form.includes('type="hidden"') ? form : this.body;
    this.#hidden = new Map(
      [...hidden.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ]),
    );
    return status;
  }

  async send(url: string, fields: Record<string, string> = {}): Promise<number> {
    const payload = new URLSearchParams({ ...Object.fromEntries(this.#hidden), ...fields }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const cookies = Object.fromEntries(this.cookies);
    return this.#keep(await this.#server.inject({ method: 'POST', url, headers, payload, cookies }));
  }

  /** Signs in, and gives the status of the answer: 303 when it worked. */
  async signIn(email: string): Promise<number> {
    if ((await this.open(paths.signIn())) === 303) await this.open(this.location);
    return await this.send(paths.signIn(), { email, password });
  }

  #keep(answer: {
    statusCode: number;
    body: string;
    headers: { readonly location?: string | undefined };
    cookies: readonly { name: string; value: string }[];
  }): number {
    this.body = answer.body;
    this.location = answer.headers.location ?? '';
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer.statusCode;
  }
}
