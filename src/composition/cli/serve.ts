import { sql } from 'kysely';
import { mayHaveDemoAccounts, withPort } from '../../platform/config/read-config.ts';
import { NotAvailable, openProduct, type Product } from '../open-product.ts';
import { type CliCall, type CliCommand, exitCodes } from './cli-command.ts';
import { loadDemoIfEmpty } from './demo.ts';
import { loadInBackground } from './load-in-background.ts';

export const serveCommand: CliCommand = {
  name: 'serve',
  summary: 'Serve the pages, and work the jobs behind them.',
  isServer: true,
  options: {
    'web-only': {
      type: 'boolean',
      words: 'Serve pages only; run `wherewithal work` beside it for the jobs.',
    },
  },
  run: async (call) => {
    // Loaded when they are needed: a command that only answers starts sooner without them.
    const { openWeb } = await import('../open-web.ts');
    const { work } = await import('../work.ts');
    const product = await openProduct(call.config, call.log, { embedded: 'own' });
    try {
      await settleDemo(product);
      const web = await openWeb(product);
      const worker = call.options['web-only'] === true ? null : await work(product);
      const stopped = untilStopped();
      const port = await web.listen();
      if (web.setUpCode !== null)
        process.stdout.write(
          `Nobody uses this service yet. Set it up on the first page with the code ${web.setUpCode}\n`,
        );
      process.stdout.write(
        `Ready ${withPort({ ...call.config, publicUrlIsGiven: false }, port).publicUrl}\n`,
      );
      const more = onlyHere(product) ? await loadInBackground(product) : null;
      await stopped;
      await more?.stop();
      await web.close();
      await worker?.stop();
    } finally {
      await product.close();
    }
    return exitCodes.done;
  },
};

export const workCommand: CliCommand = {
  name: 'work',
  summary: 'Work the jobs: news between modules, letters, and sealing the log. Any number can run.',
  isServer: true,
  run: async (call: CliCall) => {
    const { work } = await import('../work.ts');
    const product = await openProduct(call.config, call.log, { embedded: 'borrow' });
    try {
      const worker = await work(product);
      process.stdout.write('Working\n');
      await untilStopped();
      await worker.stop();
    } finally {
      await product.close();
    }
    return exitCodes.done;
  },
};

/**
 * An empty embedded database gets the invented people, on this machine only. A database that has them is never
 * served to anyone else: their passwords are printed by a command.
 */
async function settleDemo(product: Product): Promise<void> {
  if (onlyHere(product)) await loadDemoIfEmpty(product);
  if (mayHaveDemoAccounts(product.config)) return;
  const { rows } = await product.database.transaction({ councilIds: [] }, (tx) =>
    sql<{
      found: boolean;
    }>`select exists (select from accounts where is_invented and closed_at is null) as found`.execute(tx),
  );
  if (rows[0]?.found) {
    throw new NotAvailable(
      'This database holds invented accounts, whose passwords are no secret. They are served on this machine only: take PUBLIC_URL and HOST away, or start with an empty database.',
    );
  }
}

const onlyHere = ({ isEmbedded, config }: Product) => isEmbedded && mayHaveDemoAccounts(config);

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
