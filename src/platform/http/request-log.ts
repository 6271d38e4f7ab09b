import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * One line for each answer: the route's pattern, never the address, its query, a body or a cookie,
 * since any of those can say who a person is.
 */
export function logRequests(server: FastifyInstance, quietPaths: readonly string[]): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request);
    if (quietPaths.includes(route) && reply.statusCode < 400) return;
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds }, 'answered');
  });
}

/** An error without its message, which may quote what was typed; with it when every person here is invented. */
export function describeError(error: unknown, withMessage: boolean): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { name, message, stack = '' } = error;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error ? error.code : undefined;
  return {
    name,
    code,
    ...(withMessage ? { message } : {}),
    at: frames.slice(0, 8).map((line) => line.trim()),
  };
}

export function routeOf(request: FastifyRequest): string {
  return request.routeOptions?.url ?? '(no such route)';
}
