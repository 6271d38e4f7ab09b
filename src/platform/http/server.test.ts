import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { refuse } from '../../core/decision/decision.ts';
import { html } from '../html/html.ts';
import { makeAsset } from './asset.ts';
import { file } from './page-response.ts';
import { admitEveryone, type Route } from './route.ts';
import { createServer, type ServerParts } from './server.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const refusals = {
  tooEarly: { status: 409, words: 'It is too early.', nextStep: 'Come back on {day}.' },
} as const;
const stylesheet = makeAsset('text/css', 'p{color:#000}'.repeat(100));

const routes: readonly Route<undefined>[] = [
  get('/', (context) => context.page(html`<h1>Hello</h1>${'words '.repeat(400)}`)),
  get('/people/:personId', (context) =>
    context.page(html`${context.params.personId} ${context.query.text('q')} ${context.path}`),
  ),
  get('/away', (context) => context.redirect('/people/1?saved=yes')),
  get('/away-elsewhere', (context) => context.redirect('//evil.example')),
  get('/too-early', (context) => {
    const { refusal } = refuse(refusals, 'tooEarly', { day: 'Tuesday' });
    return context.refused(refusal);
  }),
  get('/broken', () => {
    throw new Error('password=hunter2 for amina@example.org');
  }),
  get('/slow', async (context) => {
    await new Promise((resolve) => setImmediate(resolve));
    return context.page(html`slow`);
  }),
  get('/cookie', (context) => {
    context.setCookie('session', 'secret', { maxAgeSeconds: 60 });
    return context.page(html`had ${context.cookie('session') ?? 'none'}`);
  }),
  get('/sign-off-cookie', (context) => {
    context.clearCookie('session');
    return context.page(html`gone`);
  }),
  get('/download', () => file('a,b', 'text/csv', 'payments 2026-11-01.csv')),
  {
    method: 'POST',
    path: '/form',
    name: 'sendForm',
    handler: ({ form: values, page }) =>
      page(html`${values.text('words')}|${values.texts('needs').join(',')}`),
  },
];

function get(path: string, handler: Route<undefined>['handler']): Route<undefined> {
  return { method: 'GET', path, name: `GET ${path}`, handler };
}

async function start(changes: Partial<ServerParts<undefined>> = {}) {
  const lines: string[] = [];
  const server = await createServer<undefined>({
    config: { publicUrl: 'http://localhost:3000', inventedData: false },
    log: { write: (line) => lines.push(line) },
    routes,
    admit: admitEveryone,
    probes: { healthPath: '/health', readyPath: '/ready', listMissing: async () => [] },
    assets: {
      pattern: '/assets/:file',
      find: async (path) => (path === '/assets/site.css' ? stylesheet : undefined),
    },
    problemPage: (problem) =>
      html`<h1>${problem.status}</h1>${problem.words} ${problem.nextStep} ${problem.requestId}`,
    ...changes,
  });
  return { server, lines, log: () => lines.join('') };
}

describe('what a handler answers reaches the browser', () => {
  test('a page comes as HTML, kept by no cache, with its request’s number', async () => {
    const { server } = await start();
    const answer = await server.inject('/');
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.match(String(answer.headers['x-request-id']), /^[0-9a-f-]{36}$/);
  });
  test('a number for the request that comes from outside is not taken over', async () => {
    const { server } = await start();
    const answer = await server.inject({ url: '/', headers: { 'x-request-id': 'forged\u0020words' } });
    assert.doesNotMatch(String(answer.headers['x-request-id']), /forged/);
  });
  test('the path, its parts and the query are given as plain texts', async () => {
    const { server } = await start();
    assert.equal((await server.inject('/people/7?q=a%20b')).body, '7 a b /people/7');
  });
  test('a redirect is 303, so that a form is not sent twice', async () => {
    const { server } = await start();
    const answer = await server.inject('/away');
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, '/people/1?saved=yes']);
  });
  test('a redirect to another site is a fault, never an answer', async () => {
    const { server } = await start();
    const answer = await server.inject('/away-elsewhere');
    assert.deepEqual([answer.statusCode, answer.headers.location], [500, undefined]);
  });
  test('a refusal has its status, its words and its next step', async () => {
    const { server } = await start();
    const answer = await server.inject('/too-early');
    assert.equal(answer.statusCode, 409);
    assert.match(answer.body, /It is too early\. Come back on Tuesday\./);
  });
  test('a file is saved under its name', async () => {
    const { server } = await start();
    const answer = await server.inject('/download');
    assert.equal(answer.headers['content-disposition'], 'attachment; filename="payments 2026-11-01.csv"');
  });
});

describe('forms', () => {
  const sent: readonly [string, string, number, string][] = [
    ['what was typed comes as it was typed', 'words=+Zo%C3%AB+%26+co+', 200, ' Zoë &amp; co |'],
    ['line breaks come as one character', 'words=a%0D%0Ab', 200, 'a\nb|'],
    ['several ticks come in order', 'words=&needs=eat&needs=wash', 200, '|eat,wash'],
    ['a field that is absent is empty', '', 200, '|'],
    ['one field sent twice is refused, not guessed', 'words=a&words=b', 400, '<h1>400</h1>'],
    ['a null character is refused', 'words=a%00b', 400, '<h1>400</h1>'],
    ['broken percent signs do no harm', 'words=%E0%A4%A', 200, '\uFFFD%A|'],
  ];
  for (const [name, payload, status, begins] of sent) {
    test(name, async () => {
      const { server } = await start();
      const answer = await server.inject({ method: 'POST', url: '/form', headers: form, payload });
      assert.equal(answer.statusCode, status);
      assert.equal(answer.body.slice(0, begins.length), begins);
    });
  }
  for (const [bytes, status] of [
    [1_048_576, 200],
    [1_048_577, 413],
  ] as const) {
    test(`a form of ${bytes} bytes answers ${status}`, async () => {
      const { server } = await start();
      const payload = `needs=${'x'.repeat(bytes - 6)}`;
      assert.equal(
        (await server.inject({ method: 'POST', url: '/form', headers: form, payload })).statusCode,
        status,
      );
    });
  }
  for (const type of ['application/json', 'text/plain', 'x']) {
    test(`a body of the type ${type} is not taken`, async () => {
      const { server } = await start();
      const headers = { 'content-type': type };
      assert.equal(
        (await server.inject({ method: 'POST', url: '/form', headers, payload: '{}' })).statusCode,
        415,
      );
    });
  }
  for (const [site, status] of [
    ['same-origin', 200],
    ['none', 200],
    ['same-site', 403],
    ['cross-site', 403],
  ] as const) {
    test(`a form that the browser calls ${site} answers ${status}`, async () => {
      const { server } = await start();
      const headers = { ...form, 'sec-fetch-site': site };
      const answer = await server.inject({ method: 'POST', url: '/form', headers, payload: 'words=a' });
      assert.equal(answer.statusCode, status);
    });
  }
});

describe('addresses that lead nowhere', () => {
  for (const [url, status] of [
    ['/no-such-page', 404],
    ['/form', 404],
    ['/people/%zz', 400],
    ['/people/a%00b', 400],
    ['/people/1?q=a&q=b', 400],
    ['/assets/none.css', 404],
    ['/assets/..%2f..%2fetc%2fpasswd', 404],
  ] as const) {
    test(`${url} answers ${status} as a page`, async () => {
      const { server } = await start();
      const answer = await server.inject(url);
      assert.equal(answer.statusCode, status);
      assert.match(answer.body, new RegExp(`^<h1>${status}</h1>`));
      assert.match(String(answer.headers['content-type']), /^text\/html/);
      assert.match(String(answer.headers['x-request-id']), /^[0-9a-f-]{36}$/);
    });
  }
});

describe('a fault in the program', () => {
  test('shows a page with the request’s number, which is in the log', async () => {
    const { server, log } = await start();
    const answer = await server.inject('/broken');
    const id = String(answer.headers['x-request-id']);
    assert.equal(answer.statusCode, 500);
    assert.ok(answer.body.includes(id) && log().includes(id));
    assert.doesNotMatch(answer.body, /hunter2|at .*server/);
  });
  test('is logged with the place, without the message', async () => {
    const { server, log } = await start();
    await server.inject('/broken');
    assert.match(log(), /"name":"Error".*server\.test\.ts/);
    assert.doesNotMatch(log(), /hunter2|amina/);
  });
  test('is logged with its message where every person is invented', async () => {
    const { server, log } = await start({ config: { publicUrl: 'http://localhost', inventedData: true } });
    await server.inject('/broken');
    assert.match(log(), /hunter2/);
  });
});

test('the log holds patterns and no address, query, cookie, body or browser', async () => {
  const { server, lines, log } = await start();
  await server.inject({
    method: 'POST',
    url: '/form?secret=canary1',
    headers: { ...form, cookie: 'session=canary2', 'user-agent': 'canary3' },
    payload: 'words=canary4',
  });
  await server.inject('/people/canary5?q=canary6');
  await server.inject('/canary7');
  await server.inject('/people/canary8%zz');
  await server.inject('/people/1?q=canary9&q=canary9');
  assert.doesNotMatch(log(), /canary/);
  assert.match(log(), /"route":"\/people\/:personId"/);
  for (const line of lines) JSON.parse(line);
});

describe('headers that hold the browser to our rules', () => {
  test('over plain http', async () => {
    const { server } = await start();
    const { headers } = await server.inject('/');
    assert.equal(
      headers['content-security-policy'],
      "default-src 'none';script-src 'none';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';" +
        "form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    assert.equal(headers['strict-transport-security'], undefined);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'same-origin');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.equal(headers['cross-origin-embedder-policy'], 'require-corp');
    assert.match(String(headers['permissions-policy']), /camera=\(\)/);
  });
  test('over https strict transport is asked for', async () => {
    const { server } = await start({ config: { publicUrl: 'https://care.example', inventedData: false } });
    const { headers } = await server.inject('/');
    assert.equal(headers['strict-transport-security'], 'max-age=31536000');
  });
  for (const url of ['/no-such-page', '/broken', '/assets/site.css', '/health', '/people/%zz']) {
    test(`also on ${url}`, async () => {
      const { server } = await start();
      const { headers } = await server.inject(url);
      assert.match(String(headers['content-security-policy']), /default-src 'none'/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
    });
  }
});

describe('cookies', () => {
  test('over plain http a cookie is for this host, out of reach of scripts', async () => {
    const { server } = await start();
    const answer = await server.inject('/cookie');
    assert.equal(answer.headers['set-cookie'], 'session=secret; Max-Age=60; Path=/; HttpOnly; SameSite=Lax');
  });
  test('over https it is secure and its name binds it to this host', async () => {
    const { server } = await start({ config: { publicUrl: 'https://care.example', inventedData: false } });
    const set = 'Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax';
    assert.equal((await server.inject('/cookie')).headers['set-cookie'], `__Host-session=secret; ${set}`);
    const plain = await server.inject({ url: '/cookie', headers: { cookie: 'session=planted' } });
    assert.equal(plain.body, 'had none');
    const own = await server.inject({ url: '/cookie', headers: { cookie: '__Host-session=mine' } });
    assert.equal(own.body, 'had mine');
  });
  test('a cookie that is cleared ends at once', async () => {
    const { server } = await start();
    assert.match(
      String((await server.inject('/sign-off-cookie')).headers['set-cookie']),
      /^session=; .*1970/,
    );
  });
});

describe('pages are sent small', () => {
  for (const [accepted, encoding] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
    ['identity', undefined],
    ['', undefined],
  ] as const) {
    test(`a browser that takes "${accepted}" gets ${encoding ?? 'the page as it is'}`, async () => {
      const { server } = await start();
      for (const url of ['/', '/assets/site.css']) {
        const answer = await server.inject({ url, headers: { 'accept-encoding': accepted } });
        assert.equal(answer.headers['content-encoding'], encoding);
        assert.equal(answer.headers.vary, 'accept-encoding');
        assert.match(unpack(answer.rawPayload, encoding).toString(), /^(<h1>Hello|p\{color)/);
      }
    });
  }
  test('a stylesheet is kept for ever, since a changed one has another address', async () => {
    const { server } = await start();
    const { headers } = await server.inject('/assets/site.css');
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
  });
});

describe('what a watcher asks', () => {
  test('the process is up', async () => {
    const { server } = await start();
    assert.deepEqual(await probe(server, '/health'), [200, 'Up.\n']);
  });
  test('it is ready when nothing is missing', async () => {
    const { server } = await start();
    assert.deepEqual(await probe(server, '/ready'), [200, 'Ready.\n']);
  });
  test('it is not ready, in words, while something is', async () => {
    const { server } = await start({
      probes: probesThat(async () => ['the database does not answer', 'no key']),
    });
    assert.deepEqual(await probe(server, '/ready'), [
      503,
      'Not ready: the database does not answer; no key.\n',
    ]);
    assert.deepEqual(await probe(server, '/health'), [200, 'Up.\n']);
  });
  test('a check that fails is not ready, and says no more', async () => {
    const { server } = await start({
      probes: probesThat(() => Promise.reject(new Error('postgres://u:p@h'))),
    });
    assert.deepEqual(await probe(server, '/ready'), [503, 'Not ready: the check itself failed.\n']);
  });
});

test('who is not admitted gets the answer of the gate, and the handler is not asked', async () => {
  const asked: string[] = [];
  const { server } = await start({
    admit: async (route, context) => {
      asked.push(route.name);
      return { admitted: false, response: context.redirect('/sign-in') };
    },
  });
  const answer = await server.inject('/broken');
  assert.deepEqual([answer.statusCode, answer.headers.location, asked], [303, '/sign-in', ['GET /broken']]);
});

test('two routes may not share a name, by which permissions know them', async () => {
  const twin = get('/other', ({ page }) => page(html``));
  await assert.rejects(start({ routes: [twin, { ...twin, path: '/another' }] }), /Two routes are named/);
});

test('closing lets a request under way finish', async () => {
  const reached = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const { server } = await start({
    routes: [
      get('/long', async ({ page }) => {
        reached.resolve();
        await goOn.promise;
        return page(html`finished`);
      }),
    ],
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  const answer = read(port, '/long');
  await reached.promise;
  const closed = server.close();
  goOn.resolve();
  assert.equal(await answer, 'finished');
  await closed;
  await assert.rejects(read(port, '/long'), { code: 'ECONNREFUSED' });
});

function unpack(body: Buffer, encoding: 'br' | 'gzip' | undefined): Buffer {
  if (encoding === undefined) return body;
  return encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
}

function probesThat(listMissing: () => Promise<readonly string[]>) {
  return { healthPath: '/health', readyPath: '/ready', listMissing };
}

async function probe(server: Awaited<ReturnType<typeof start>>['server'], url: string) {
  const { statusCode, body } = await server.inject(url);
  return [statusCode, body];
}

function read(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    httpRequest({ port, path, host: '127.0.0.1', agent: false }, (response) => {
      let body = '';
      response.on('data', (piece) => {
        body += piece;
      });
      response.on('end', () => resolve(body));
    })
      .on('error', reject)
      .end();
  });
}
