import { isIP } from 'node:net';
import { isAbsolute, join, parse, resolve } from 'node:path';
import { allow, type Decision, type Fault, type RefusalTable, refuse } from '../../core/decision/decision.ts';
import { isLoopbackUrl } from './loopback.ts';

/** Where this copy of the product listens, what people call it, and where it keeps its data. */
export interface Config {
  readonly host: string;
  /** 0 takes a free one; then `withPort` gives the addresses once it is known. */
  readonly port: number;
  /** How people reach it: scheme, host and port, without a slash at the end. */
  readonly publicUrl: string;
  readonly publicUrlIsGiven: boolean;
  /** Addresses or ranges of the proxies whose word is taken for where a request came from. */
  readonly trustedProxies: readonly string[];
  /** Absent when the PostgreSQL that comes with the product is used. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** How many people are invented for the demonstration, besides the five whose stories are told one by one. */
  readonly demoPeople: number;
}

const configRefusals = {
  'config.faulty': {
    status: 422,
    words: 'Wherewithal cannot start, because its settings are not right:\n{faults}',
    nextStep: 'Change these environment variables, or take them away to have the defaults, and start again.',
  },
} satisfies RefusalTable;

const packageRoot = resolve(import.meta.dirname, '..', '..', '..');
const defaultPort = 3000;
const defaultHost = '127.0.0.1';
const defaultDemoPeople = 1500;
const mostDemoPeople = 5000;

/**
 * Reads the settings from the environment; an empty one counts as absent. Refuses with all faults at once,
 * each in words with what to write instead. A relative WHEREWITHAL_DATA is relative to the package, not to
 * where the command was typed, so that every command finds the same data.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Decision<Config> {
  const faults: Fault[] = [];
  const read = <Value>(name: string, parser: (text: string) => Value | Complaint, absent: Value): Value => {
    const text = environment[name]?.trim() ?? '';
    if (text === '') return absent;
    const answer = parser(text);
    if (!(answer instanceof Complaint)) return answer;
    faults.push({ field: name, words: answer.words });
    return absent;
  };
  const port = read('PORT', parsePort, defaultPort);
  const host = read('HOST', parseHost, defaultHost);
  const publicUrl = read('PUBLIC_URL', parsePublicUrl, undefined);
  const trustedProxies = read('TRUSTED_PROXIES', parseProxies, undefined);
  const databaseUrl = read('DATABASE_URL', parseDatabaseUrl, undefined);
  const dataFolder = read('WHEREWITHAL_DATA', parseDataFolder, join(packageRoot, '.data'));
  const demoPeople = read('WHEREWITHAL_DEMO_PEOPLE', parseDemoPeople, defaultDemoPeople);
  if (faults.length > 0) {
    const list = faults.map(({ field, words }) => `  ${field}: ${words}`).join('\n');
    return refuse(configRefusals, 'config.faulty', { faults: list }, faults);
  }
  return allow({
    host,
    port,
    publicUrl: publicUrl ?? urlFor(host, port),
    publicUrlIsGiven: publicUrl !== undefined,
    // We speak no TLS ourselves: whoever is reached by https has a proxy, which is mostly on the same machine.
    trustedProxies: trustedProxies ?? (publicUrl?.startsWith('https:') ? ['loopback'] : []),
    databaseUrl,
    dataFolder,
    demoPeople,
  });
}

/** The settings once the port is known, for a start that asked for any free one. */
export function withPort(config: Config, port: number): Config {
  return {
    ...config,
    port,
    publicUrl: config.publicUrlIsGiven ? config.publicUrl : urlFor(config.host, port),
  };
}

/**
 * Whether invented accounts with printed passwords may exist: only where nobody but this machine can be meant.
 * Source: our choice; a demo account on an open address is an open door.
 */
export function mayHaveDemoAccounts(config: Config): boolean {
  return isLoopbackUrl(config.publicUrl) && isLoopbackUrl(urlFor(config.host, config.port, 'as bound'));
}

class Complaint {
  readonly words: string;

  constructor(words: string) {
    this.words = words;
  }
}

function parsePort(text: string): number | Complaint {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  return new Complaint(`"${text}" is not a port. Give a whole number from 0 (any free one) to 65535.`);
}

function parseHost(text: string): string | Complaint {
  const isName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
  if (isIP(text) !== 0 || (isName && !/^[\d.]+$/.test(text))) return text;
  return new Complaint(
    `"${text}" is not an address. Give one of this machine's, such as 127.0.0.1 or 0.0.0.0.`,
  );
}

function parsePublicUrl(text: string): string | Complaint {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return new Complaint(
      'This is not a web address. Give one that begins with https:// (or http:// on this machine).',
    );
  }
  if (url.username !== '' || url.password !== '') {
    return new Complaint('It holds a name or a password. Give the address alone, as people type it.');
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return new Complaint(
      `It goes on after the host. Give "${url.origin}" alone: Wherewithal has a host of its own.`,
    );
  }
  return url.origin;
}

function parseProxies(text: string): readonly string[] | Complaint {
  if (text === 'none') return [];
  const proxies = text.split(',').map((one) => one.trim());
  const wrong = proxies.find((one) => !isAddressOrRange(one));
  if (wrong !== undefined) {
    return new Complaint(
      `"${wrong}" is not an address. Give those of your proxies, such as 10.0.0.7 or 10.1.0.0/16, with commas between, or none.`,
    );
  }
  const everyone = proxies.find((one) => one.endsWith('/0'));
  return everyone === undefined
    ? proxies
    : new Complaint(
        `"${everyone}" takes everyone's word for where they are. Give your proxies' own addresses.`,
      );
}

function isAddressOrRange(text: string): boolean {
  const [address = '', length, ...more] = text.split('/');
  const family = isIP(address);
  const longest = family === 4 ? 32 : 128;
  const fits = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= longest);
  return family !== 0 && fits && more.length === 0;
}

/** The faults never repeat the text: it holds a password. */
function parseDatabaseUrl(text: string): string | Complaint {
  const example = 'postgresql://name:password@host:5432/database';
  const url = URL.parse(text);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    return new Complaint(`This is not the address of a PostgreSQL. Give one such as ${example}.`);
  }
  if (url.pathname.length < 2) {
    return new Complaint(`It names no database. Give one at the end, as in ${example}.`);
  }
  return text;
}

function parseDataFolder(text: string): string | Complaint {
  if (text.startsWith('~')) {
    return new Complaint(`"${text}" begins with ~, which only a shell understands. Give the whole path.`);
  }
  const folder = isAbsolute(text) ? resolve(text) : resolve(packageRoot, text);
  if (folder === packageRoot || folder === parse(folder).root) {
    return new Complaint(
      `"${text}" is a folder for other things. Give one of its own, such as /var/lib/wherewithal.`,
    );
  }
  return folder;
}

function parseDemoPeople(text: string): number | Complaint {
  const people = Number(text);
  if (/^\d{1,4}$/.test(text) && people <= mostDemoPeople) return people;
  return new Complaint(
    `"${text}" is not a number of people. Give a whole number from 0 (the five alone) to ${mostDemoPeople}.`,
  );
}

/** People cannot type "every address of this machine" (0.0.0.0), so they are given its own name for itself. */
function urlFor(host: string, port: number, way: 'as typed' | 'as bound' = 'as typed'): string {
  const isEvery = host === '0.0.0.0' || host === '::';
  const name = isEvery && way === 'as typed' ? 'localhost' : host;
  return new URL(`http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`).origin;
}
