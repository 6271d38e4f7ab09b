import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { isLoopbackUrl } from './loopback.ts';
import { mayHaveDemoAccounts, readConfig, withPort } from './read-config.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');

function configOf(environment: Record<string, string>) {
  const decision = readConfig(environment);
  assert.ok(decision.allowed, decision.allowed ? '' : decision.refusal.words);
  return decision.value;
}

describe('settings', () => {
  test('with nothing set it listens on this machine alone and keeps its data in the package', () => {
    assert.deepEqual(configOf({}), {
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      publicUrlIsGiven: false,
      trustedProxies: [],
      databaseUrl: undefined,
      dataFolder: join(root, '.data'),
      demoPeople: 1500,
    });
    assert.deepEqual(configOf({ PORT: ' ', PUBLIC_URL: '' }), configOf({}));
  });

  const good: [why: string, name: string, text: string, field: string, value: unknown][] = [
    ['the first port', 'PORT', '0', 'port', 0],
    ['the last port', 'PORT', '65535', 'port', 65535],
    ['an IPv6 address', 'HOST', '::1', 'publicUrl', 'http://[::1]:3000'],
    ['every address of the machine', 'HOST', '0.0.0.0', 'publicUrl', 'http://localhost:3000'],
    ['a name', 'HOST', 'care.example.gov.uk', 'host', 'care.example.gov.uk'],
    ['an address with a slash', 'PUBLIC_URL', 'https://care.example/', 'publicUrl', 'https://care.example'],
    ['an address in capitals', 'PUBLIC_URL', 'HTTPS://Care.Example:443', 'publicUrl', 'https://care.example'],
    ['a short scheme', 'DATABASE_URL', 'postgres://a:b@c/d', 'databaseUrl', 'postgres://a:b@c/d'],
    ['a long scheme', 'DATABASE_URL', 'postgresql://c/d', 'databaseUrl', 'postgresql://c/d'],
    ['a whole path', 'WHEREWITHAL_DATA', '/srv/care data/', 'dataFolder', '/srv/care data'],
    ['the five alone', 'WHEREWITHAL_DEMO_PEOPLE', '0', 'demoPeople', 0],
    ['as many as there may be', 'WHEREWITHAL_DEMO_PEOPLE', '5000', 'demoPeople', 5000],
    ['a relative path', 'WHEREWITHAL_DATA', 'elsewhere', 'dataFolder', join(root, 'elsewhere')],
  ];
  for (const [why, name, text, field, value] of good) {
    test(`${name} takes ${why}`, () => {
      assert.equal(Object.entries(configOf({ [name]: text })).find(([key]) => key === field)?.[1], value);
    });
  }

  const behind: [why: string, environment: Record<string, string>, trusted: readonly string[]][] = [
    ['nobody when it is reached directly', { PUBLIC_URL: 'http://care.example' }, []],
    ['this machine’s own when it is reached by https', { PUBLIC_URL: 'https://care.example' }, ['loopback']],
    [
      'the ones that are named',
      { PUBLIC_URL: 'https://care.example', TRUSTED_PROXIES: '10.0.0.7, 10.1.0.0/16,fd00::/8' },
      ['10.0.0.7', '10.1.0.0/16', 'fd00::/8'],
    ],
    ['nobody when that is said', { PUBLIC_URL: 'https://care.example', TRUSTED_PROXIES: 'none' }, []],
  ];
  for (const [why, environment, trusted] of behind) {
    test(`the word of a proxy is taken from ${why}`, () =>
      assert.deepEqual(configOf(environment).trustedProxies, trusted));
  }

  const bad: [name: string, text: string, words: RegExp][] = [
    ['PORT', '65536', /from 0 .* to 65535/],
    ['PORT', '-1', /not a port/],
    ['PORT', '3e3', /not a port/],
    ['PORT', '3000.5', /not a port/],
    ['HOST', 'http://localhost', /not an address/],
    ['HOST', '256.1.1.1', /not an address/],
    ['HOST', 'two words', /not an address/],
    ['PUBLIC_URL', 'care.example', /not a web address/],
    ['PUBLIC_URL', 'ftp://care.example', /not a web address/],
    ['PUBLIC_URL', 'https://me:secret@care.example', /name or a password/],
    ['PUBLIC_URL', 'https://care.example/app', /Give "https:\/\/care.example" alone/],
    ['PUBLIC_URL', 'https://care.example/?a=b', /goes on after the host/],
    ['TRUSTED_PROXIES', 'proxy.example', /not an address/],
    ['TRUSTED_PROXIES', '10.0.0.0/33', /not an address/],
    ['TRUSTED_PROXIES', '0.0.0.0/0', /everyone/],
    ['DATABASE_URL', 'mysql://care.example/a', /not the address of a PostgreSQL/],
    ['DATABASE_URL', 'postgres://me:secret@care.example', /names no database/],
    ['WHEREWITHAL_DATA', '~/data', /begins with ~/],
    ['WHEREWITHAL_DATA', '/', /folder for other things/],
    ['WHEREWITHAL_DATA', '.', /folder for other things/],
    ['WHEREWITHAL_DEMO_PEOPLE', '5001', /not a number of people/],
    ['WHEREWITHAL_DEMO_PEOPLE', '-1', /not a number of people/],
  ];
  for (const [name, text, words] of bad) {
    test(`${name}=${text} is refused with what to write instead`, () => {
      const decision = readConfig({ [name]: text });
      assert.ok(!decision.allowed);
      assert.deepEqual(
        decision.refusal.faults.map(({ field }) => field),
        [name],
      );
      assert.match(decision.refusal.words, words);
      assert.doesNotMatch(decision.refusal.words, /secret/);
    });
  }

  test('all faults are named together', () => {
    const decision = readConfig({
      PORT: 'x',
      HOST: '?',
      PUBLIC_URL: 'x',
      DATABASE_URL: 'x',
      WHEREWITHAL_DATA: '~',
    });
    assert.ok(!decision.allowed);
    assert.deepEqual(
      decision.refusal.faults.map(({ field }) => field),
      ['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'WHEREWITHAL_DATA'],
    );
    for (const { field } of decision.refusal.faults)
      assert.ok(decision.refusal.words.includes(`  ${field}: `));
  });

  test('a free port that was found becomes part of the address, unless the address was given', () => {
    assert.equal(withPort(configOf({ PORT: '0' }), 4321).publicUrl, 'http://127.0.0.1:4321');
    const given = configOf({ PORT: '0', PUBLIC_URL: 'https://care.example' });
    assert.equal(withPort(given, 4321).publicUrl, 'https://care.example');
  });
});

describe('accounts for a demo', () => {
  const rows: [why: string, environment: Record<string, string>, may: boolean][] = [
    ['exist on this machine alone', {}, true],
    ['exist under its own name', { HOST: 'localhost' }, true],
    ['are refused behind a public address', { PUBLIC_URL: 'https://care.example' }, false],
    ['are refused when every machine can reach them', { HOST: '0.0.0.0' }, false],
    [
      'are refused so also when the address claims this machine',
      { HOST: '::', PUBLIC_URL: 'http://localhost' },
      false,
    ],
  ];
  for (const [why, environment, may] of rows) {
    test(why, () => assert.equal(mayHaveDemoAccounts(configOf(environment)), may));
  }

  test('an address means this machine only when nothing else can be meant', () => {
    const here = [
      'http://localhost',
      'http://a.localhost:1',
      'http://127.9.9.9',
      'http://[::1]:3000',
      'http://0x7f.1',
      'http://[::ffff:127.0.0.1]',
    ];
    const elsewhere = [
      'http://localhost.example',
      'http://127.0.0.1.example',
      'http://128.0.0.1',
      'http://0.0.0.0',
      'http://[::]',
      'http://[fe80::1]',
      'no address',
    ];
    assert.deepEqual(here.filter(isLoopbackUrl), here);
    assert.deepEqual(elsewhere.filter(isLoopbackUrl), []);
  });
});
