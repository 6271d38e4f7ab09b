import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DemoAccount } from '../../../demo/demo-accounts.ts';
import { isEmpty, loadCouncilsAndStaff } from '../../../demo/load-demo.ts';
import type { Services } from '../../modules/access/index.ts';
import { deliverEventTask } from '../../modules/audit/index.ts';
import { listCouncils } from '../../modules/councils/index.ts';
import { writePrivateFile } from '../../platform/files/private-file.ts';
import { workUntilDone } from '../../platform/jobs/jobs.ts';
import { deliverEvents } from '../deliver-events.ts';
import { NotAvailable, type Product } from '../open-product.ts';
import { withProduct } from './checks.ts';
import { BadCall, type CliCommand, exitCodes } from './cli-command.ts';

function accountsFile(dataFolder: string): string {
  return path.join(dataFolder, 'demo-accounts.json');
}

/** Loads the invented councils and people into a product that must be empty; gives whether it did. */
export async function loadDemoIfEmpty(product: Product): Promise<boolean> {
  if (!(await isEmpty(product.services))) return false;
  const { accounts } = await loadCouncilsAndStaff(product.services);
  await writePrivateFile(accountsFile(product.config.dataFolder), JSON.stringify(accounts, null, 2));
  return true;
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
  summary: 'Put the invented councils and people into an empty database.',
  run: (call) =>
    withProduct(call, async (product) => {
      if (!(await loadDemoIfEmpty(product))) {
        throw new BadCall(
          'There are councils in this database already. Invented people go into an empty one only.',
        );
      }
      call.answer(
        { loaded: true },
        'The invented councils and people are in. See how to sign in with: wherewithal demo accounts',
      );
      return exitCodes.done;
    }),
};

export const demoAccountsCommand: CliCommand = {
  name: 'demo accounts',
  summary: 'How to sign in as each of the invented people and staff.',
  run: async (call) => {
    const accounts = await readAccounts(call.config.dataFolder);
    const words = accounts.map(
      ({ role, council, email, password }) =>
        `${role.padEnd(24)} ${council.padEnd(12)} ${email.padEnd(34)} ${password}`,
    );
    call.answer(
      accounts,
      `${words.join('\n')}\n\nStaff also need a code: the secret for an authenticator app is in the answer of --json.`,
    );
    return exitCodes.done;
  },
};

async function readAccounts(dataFolder: string): Promise<readonly DemoAccount[]> {
  try {
    return JSON.parse(await readFile(accountsFile(dataFolder), 'utf8')) as readonly DemoAccount[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new NotAvailable(
        `There are no invented accounts in ${dataFolder} yet. Start the product once with npm start, or load them with: wherewithal demo load`,
      );
    }
    throw error;
  }
}
