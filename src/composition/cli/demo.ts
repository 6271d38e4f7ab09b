import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { generateSync } from 'otplib';
import type { DemoAccount } from '../../../demo/demo-accounts.ts';
import { type Everyone, loadEveryone } from '../../../demo/everyone/load-everyone.ts';
import { listScenes } from '../../../demo/everyone/scenes.ts';
import {
  type BegunDemo,
  beginDemo,
  isBegunHere,
  isEmpty,
  listDemoAccounts,
  loadDemo,
} from '../../../demo/load-demo.ts';
import type { Services } from '../../modules/access/index.ts';
import { deliverEventTask } from '../../modules/audit/index.ts';
import { listCouncils } from '../../modules/councils/index.ts';
import { writePrivateFile } from '../../platform/files/private-file.ts';
import { workUntilDone } from '../../platform/jobs/jobs.ts';
import { paths } from '../../site/paths.ts';
import { homeContent } from '../../web/pages/home/content.ts';
import { deliverEvents } from '../deliver-events.ts';
import { NotAvailable, type Product } from '../open-product.ts';
import { withProduct } from './checks.ts';
import { BadCall, type CliCommand, exitCodes } from './cli-command.ts';

const accountsFile = 'demo-accounts.json';
/** There while a load is under way or was broken off: what it began with, to go on with. */
const begunFile = 'demo-begun.json';
/** What everyone else is invented from, so that they can be found again. */
const everyoneFile = 'demo-everyone.json';

interface BegunLoad extends BegunDemo {
  /** From which everyone else is invented. */
  readonly seed: string;
  readonly people: number;
  /** The five are told, and their accounts written down: pages can be served. */
  readonly fiveAreIn: boolean;
}

/**
 * Loads the invented councils and the five into a product that must be empty, or finishes a load of them that was
 * broken off; gives whether it did. Of two that try at once, one waits for the other.
 */
export async function loadDemoIfEmpty(product: Product, wantedSeed?: string): Promise<boolean> {
  return await inTurn(product, 'wherewithal demo', async () => {
    const begun = await findBegun(product, wantedSeed);
    if (begun === null || begun.fiveAreIn) return false;
    await loadDemo(product.services, begun, (services) => deliverNews(product, services));
    const accounts = JSON.stringify(listDemoAccounts(begun), null, 2);
    await writePrivateFile(path.join(product.config.dataFolder, accountsFile), accounts);
    const { seed, people, begunOn } = begun;
    const everyone: Everyone = { seed, people, begunOn };
    await writePrivateFile(path.join(product.config.dataFolder, everyoneFile), JSON.stringify(everyone));
    await keepBegun(product, people > 0 ? { ...begun, fiveAreIn: true } : null);
    return true;
  });
}

/** Loads everyone else once the five are in, or goes on with it; gives whom it loaded, or null where there is nothing left. */
async function loadEveryoneElse(
  product: Product,
  onProgress: (told: number, people: number) => void,
): Promise<Everyone | null> {
  return await inTurn(product, 'wherewithal demo everyone', async () => {
    const begun = await findEveryoneElse(product);
    if (begun === null) return null;
    await loadEveryone({
      services: product.services,
      everyone: begun,
      deliver: (services, payload) => deliverEvents(services)(payload),
      onProgress,
    });
    await keepBegun(product, null);
    return begun;
  });
}

/** What is left to load of everyone else; null when that is done, or was never begun here. */
export async function findEveryoneElse(product: Product): Promise<Everyone | null> {
  if (await isEmpty(product.services)) return null;
  const begun = await findBegun(product);
  return begun?.fiveAreIn ? begun : null;
}

async function inTurn<Result>(
  { database }: Product,
  name: string,
  load: () => Promise<Result>,
): Promise<Result> {
  return await database.transaction({ councilIds: [] }, async (tx) => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
    await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(tx);
    return await load();
  });
}

/** What to load: a new beginning for an empty database, the old one where a load was broken off, or null. */
async function findBegun(product: Product, seed = randomBytes(4).toString('hex')): Promise<BegunLoad | null> {
  const { services, config } = product;
  if (await isEmpty(services)) {
    const begun = { ...beginDemo(services), seed, people: config.demoPeople, fiveAreIn: false };
    await keepBegun(product, begun);
    return begun;
  }
  const file = path.join(config.dataFolder, begunFile);
  if (!existsSync(file)) return null;
  const begun = JSON.parse(await readFile(file, 'utf8')) as BegunLoad;
  return (await isBegunHere(services, begun)) ? begun : null;
}

async function keepBegun({ config }: Product, begun: BegunLoad | null): Promise<void> {
  const file = path.join(config.dataFolder, begunFile);
  if (begun === null) await rm(file, { force: true });
  else await writePrivateFile(file, JSON.stringify(begun));
}

/** Whether every council in the database is invented. */
export async function isInvented(product: Product): Promise<boolean> {
  const councils = await product.database.transaction({ councilIds: [] }, (tx) => listCouncils(tx));
  return councils.every((council) => council.isInvented);
}

/** Delivers what waits, here and now: a worker beside it may take some of it first, and each event is handled once. */
export async function deliverNews(product: Product, services: Services): Promise<void> {
  const failures: unknown[] = [];
  await workUntilDone({
    connection: product.jobsConnection,
    handlers: { [deliverEventTask]: deliverEvents(services) },
    onFailure: (_task, error) => failures.push(error),
  });
  if (failures.length > 0) throw new AggregateError(failures, 'A module could not act on what happened.');
}

export const demoLoadCommand: CliCommand = {
  name: 'demo load',
  summary:
    'Put the invented councils and people into an empty database, or go on with a load that was broken off.',
  options: {
    seed: {
      type: 'string',
      words: 'What everyone is invented from: the same seed and day, the same people.',
    },
  },
  run: (call) =>
    withProduct(call, async (product) => {
      const { seed: wanted } = call.options;
      const five = await loadDemoIfEmpty(product, typeof wanted === 'string' ? wanted : undefined);
      const everyone = await loadEveryoneElse(product, (told, people) => {
        if (told % 25 === 0 || told === people) call.progress(`${told} of ${people} invented people are in`);
      });
      if (!five && everyone === null) {
        throw new BadCall(
          'There are councils in this database already. Invented people go into an empty one only.',
        );
      }
      const { seed = null, people = 0 } = everyone ?? {};
      call.answer(
        { loaded: true, people, seed },
        `The invented councils and people are in${seed === null ? '' : `: ${people} from the seed ${seed}, and the five`}. See how to sign in with: wherewithal demo accounts`,
      );
      return exitCodes.done;
    }),
};

export const demoAccountsCommand: CliCommand = {
  name: 'demo accounts',
  summary: 'Who is invented here, and how to sign in as each of them.',
  run: async (call) => {
    const accounts = await readAccounts(call.config.dataFolder);
    const rows = accounts.map(({ displayName, role, council, email, password, totpSecret }) => [
      displayName,
      homeContent.role(role),
      council,
      email,
      password,
      totpSecret === null ? 'no' : 'yes',
    ]);
    call.answer(
      accounts,
      `${table(['Name', 'Role', 'Council', 'E-mail', 'Password', 'Code'], rows)}\n\nWhere a code is asked for as well, this says it: bin/wherewithal demo code E-MAIL`,
    );
    return exitCodes.done;
  },
};

export const demoCodeCommand: CliCommand = {
  name: 'demo code',
  summary: 'The six figures that an invented member of staff signs in with now, as a phone would show them.',
  takes: 'E-MAIL',
  run: async (call) => {
    const [email, ...more] = call.positionals;
    if (email === undefined || more.length > 0)
      throw new BadCall(
        'Name one e-mail: wherewithal demo code E-MAIL. See them all with: wherewithal demo accounts',
      );
    const accounts = await readAccounts(call.config.dataFolder);
    const account = accounts.find((one) => one.email === email.toLowerCase());
    if (account === undefined)
      throw new BadCall(
        `Nobody invented has the e-mail ${email}. See them all with: wherewithal demo accounts`,
      );
    if (account.totpSecret === null) throw new BadCall(`${account.displayName} signs in without a code.`);
    const code = generateSync({ secret: account.totpSecret });
    call.answer({ email: account.email, code }, code);
    return exitCodes.done;
  },
};

/** Columns as wide as what stands in them. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function readAccounts(dataFolder: string): Promise<readonly DemoAccount[]> {
  return (await readOwnFile(dataFolder, accountsFile)) as readonly DemoAccount[];
}

export const demoScenesCommand: CliCommand = {
  name: 'demo scenes',
  summary: 'Who among the invented people lives through what: a hospital stay, a move, a change of plan.',
  run: (call) =>
    withProduct(call, async (product) => {
      const everyone = (await readOwnFile(call.config.dataFolder, everyoneFile)) as Everyone;
      const scenes = await listScenes(product.services, everyone);
      const linked = scenes.map(({ personId, ...scene }) => ({
        ...scene,
        link:
          personId === null
            ? null
            : new URL(paths.record({ councilId: scene.councilId, personId }), call.config.publicUrl).href,
      }));
      const lines = linked.map(
        ({ councilId, person, words, link }) =>
          `${words}\n    ${person}, ${councilId}: ${link ?? 'not in yet'}`,
      );
      call.answer(linked, `Invented from the seed ${everyone.seed}.\n${lines.join('\n')}`);
      return exitCodes.done;
    }),
};

async function readOwnFile(dataFolder: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.join(dataFolder, name), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new NotAvailable(
        `There is nothing of the invented people in ${dataFolder} yet. Start the product once with npm start, or load them with: wherewithal demo load`,
      );
    }
    throw error;
  }
}
