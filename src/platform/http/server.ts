import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Html } from '../html/html.ts';
import type { Asset } from './asset.ts';
import { compress, preferredEncoding } from './compression.ts';
import { FormValues } from './form-values.ts';
import { makePageContext, type PageContext } from './page-context.ts';
import type { PageResponse } from './page-response.ts';
import { type Problem, problemOfRefusal, problemOfStatus, statusOfError } from './problem.ts';
import { RequestFault } from './request-fault.ts';
import { describeError, logRequests, routeOf } from './request-log.ts';
import type { Admit, Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';

export interface ServerConfig {
  /** The address under which people reach us; https turns on secure cookies and strict transport. */
  readonly publicUrl: string;
  /** Addresses or ranges of the proxies before us: their word is taken for the address of the one who asks. */
  readonly trustedProxies?: readonly string[];
  /** True when all people here are invented: the log may then hold the messages of errors. */
  readonly inventedData: boolean;
}

export interface ServerParts<Visitor> {
  readonly config: ServerConfig;
  /** Where lines of JSON go; standard error when none is given. */
  readonly log?: { write(line: string): void };
  readonly routes: readonly Route<Visitor>[];
  readonly admit: Admit<Visitor>;
  readonly probes: {
    readonly healthPath: string;
    readonly readyPath: string;
    /** What is still missing, in words; an empty list when requests can be served. */
    readonly listMissing: () => Promise<readonly string[]>;
  };
  readonly assets: { readonly pattern: string; readonly find: (path: string) => Promise<Asset | undefined> };
  readonly problemPage: (problem: Problem) => Html;
}

const megabyte = 1_048_576;

/**
 * The web server, not yet listening. `close()` lets requests under way finish.
 * Each answer carries a request id that the log and the page for a fault share.
 */
export async function createServer<Visitor>(parts: ServerParts<Visitor>): Promise<FastifyInstance> {
  refuseTwins(parts.routes);
  const answer = new Answerer(parts);
  const server = fastify({
    logger: { level: 'info', base: null, stream: parts.log ?? process.stderr },
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    bodyLimit: megabyte,
    requestTimeout: 60_000,
    trustProxy: [...(parts.config.trustedProxies ?? [])],
    // An address that cannot be read fails before any hook has run.
    frameworkErrors: (error, request, reply) => {
      void answer.error(error, request, answer.dress(request, reply));
    },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: FastifyRequest, body: string) => new FormValues(body),
  );
  server.addContentTypeParser(
    'multipart/form-data',
    // Room for a file that is too large, so that the form itself can say so beside its box.
    { parseAs: 'buffer', bodyLimit: 11 * megabyte },
    async (request: FastifyRequest, body: Buffer<ArrayBuffer>) =>
      await FormValues.fromMultipart(body, request.headers['content-type'] ?? ''),
  );
  server.addHook('onRequest', async (request, reply) => {
    answer.dress(request, reply);
  });
  await server.register(cookie);
  logRequests(server, [parts.probes.healthPath, parts.probes.readyPath]);
  server.setNotFoundHandler((request, reply) =>
    answer.problem(problemOfStatus(404, request.id), request, reply),
  );
  server.setErrorHandler((error, request, reply) => answer.error(error, request, reply));
  addProbes(server, parts);
  addAssets(server, parts);
  for (const route of parts.routes) {
    server.route({
      method: route.method,
      url: route.path,
      handler: (request, reply) => answer.route(route, request, reply),
    });
  }
  return server;
}

/** Carries a handler's answer to the connection. */
class Answerer<Visitor> {
  readonly #parts: ServerParts<Visitor>;
  readonly #secure: boolean;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(parts: ServerParts<Visitor>) {
    this.#parts = parts;
    const publicUrl = new URL(parts.config.publicUrl);
    this.#secure = publicUrl.protocol === 'https:';
    this.#headers = { ...securityHeaders(publicUrl), 'cache-control': 'no-store' };
  }

  /** Puts on what every answer carries; an answer may change it. */
  dress(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return reply.headers(this.#headers).header('x-request-id', request.id);
  }

  async route(route: Route<Visitor>, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    refuseOtherSites(request);
    const context = makePageContext(request, reply, this.#secure);
    return this.send(await this.respond(route, context), request, reply);
  }

  async respond(route: Route<Visitor>, context: PageContext<undefined>): Promise<PageResponse> {
    const admission = await this.#parts.admit(route, context);
    if (!admission.admitted) return admission.response;
    return route.handler({ ...context, visitor: admission.visitor });
  }

  send(response: PageResponse, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    switch (response.kind) {
      case 'page':
        return this.page(response.page, response.status, request, reply);
      case 'redirect':
        return reply.redirect(response.location, 303);
      case 'refused':
        return this.problem(problemOfRefusal(response.refusal, request.id), request, reply);
      case 'file':
        return reply
          .type(response.contentType)
          .header('content-disposition', `attachment; filename="${response.fileName}"`)
          .send(response.body);
    }
  }

  error(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const status = statusOfError(error);
    const facts = { route: routeOf(request), error: describeError(error, this.#parts.config.inventedData) };
    if (status >= 500) request.log.error(facts, 'failed');
    else request.log.info(facts, 'not taken');
    return this.problem(problemOfStatus(status, request.id), request, reply);
  }

  problem(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return this.page(this.#parts.problemPage(problem), problem.status, request, reply);
  }

  page(page: Html, status: number, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const body = Buffer.from(page.toString());
    const encoding = body.length > 1000 ? preferredEncoding(request.headers['accept-encoding']) : 'identity';
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('vary', 'accept-encoding')
      .send(compress(body, encoding, 1));
  }
}

function refuseTwins(routes: readonly Route<never>[]): void {
  const names = routes.map((route) => route.name);
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin !== undefined) throw new Error(`Two routes are named ${twin}.`);
}

/** A form that another site sends in a person's name is refused before anything reads it. */
function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (request.method === 'POST' && (site === 'cross-site' || site === 'same-site')) {
    throw new RequestFault(403, 'The form came from another site.');
  }
}

function addProbes(
  server: FastifyInstance,
  { probes, config }: Pick<ServerParts<never>, 'probes' | 'config'>,
): void {
  server.get(probes.healthPath, async (_request, reply) => reply.type('text/plain').send('Up.\n'));
  server.get(probes.readyPath, async (request, reply) => {
    reply.type('text/plain');
    try {
      const missing = await probes.listMissing();
      if (missing.length === 0) return await reply.send('Ready.\n');
      return await reply.code(503).send(`Not ready: ${missing.join('; ')}.\n`);
    } catch (error) {
      request.log.error({ error: describeError(error, config.inventedData) }, 'failed');
      return reply.code(503).send('Not ready: the check itself failed.\n');
    }
  });
}

function addAssets(server: FastifyInstance, { assets }: Pick<ServerParts<never>, 'assets'>): void {
  server.get(assets.pattern, async (request, reply) => {
    const asset = await assets.find(request.url);
    if (asset === undefined) return reply.callNotFound();
    const encoding = preferredEncoding(request.headers['accept-encoding']);
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return reply
      .type(asset.contentType)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .send(asset.bodies[encoding]);
  });
}
