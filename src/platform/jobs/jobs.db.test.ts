import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { openDatabase } from '../db/database.ts';
import { enqueue, startWorker } from './jobs.ts';

async function runAsAdministrator(database: TestDatabase, statement: string): Promise<void> {
  const client = new pg.Client(database.administrator);
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function putInQueue(database: TestDatabase, name: string): Promise<void> {
  const app = openDatabase(database.loginFor('wherewithal_app'), () => {});
  await app.transaction({ councilIds: [] }, (tx) => enqueue(tx, 'greet', { name }));
  await app.close();
}

test('a job that a killed worker held is taken up by another', async () => {
  const database = await freshDatabase();
  await putInQueue(database, 'held');
  await runAsAdministrator(
    database,
    `update graphile_worker._private_jobs set locked_by = 'pool-of-the-dead', locked_at = now() - interval '1 minute'`,
  );
  const { promise: done, resolve } = Promise.withResolvers<unknown>();
  const worker = await startWorker({
    connection: database.loginFor('wherewithal_jobs'),
    handlers: { greet: async ({ name }) => resolve(name) },
    concurrency: 1,
    onFailure: () => {},
  });
  assert.equal(await done, 'held');
  await worker.stop();
});

test('a worker that lost every connection in the middle of a job goes on when the database is back', async () => {
  const database = await freshDatabase();
  await putInQueue(database, 'first');
  const { promise: done, resolve } = Promise.withResolvers<readonly unknown[]>();
  const tried: unknown[] = [];
  const worker = await startWorker({
    connection: database.loginFor('wherewithal_jobs'),
    handlers: {
      greet: async ({ name }) => {
        tried.push(name);
        if (tried.length > 1) return resolve(tried);
        await runAsAdministrator(
          database,
          `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'wherewithal_jobs' and datname = current_database()`,
        );
        throw new Error('The work failed as well.');
      },
    },
    concurrency: 1,
    onFailure: () => {},
  });
  assert.deepEqual(await done, ['first', 'first']);
  await worker.stop();
});
