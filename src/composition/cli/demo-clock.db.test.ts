import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { civilDate, daysBetween, londonDate } from '../../core/calendar/civil-date.ts';
import { addCouncil } from '../../modules/councils/index.ts';
import { type Config, readConfig } from '../../platform/config/read-config.ts';
import { silentLog } from '../../platform/log/log.ts';
import { demoClockFile } from '../demo-time.ts';
import { NotAvailable, openProduct, type Product } from '../open-product.ts';
import { BadCall, type CliCall, exitCodes } from './cli-command.ts';
import { demoClockCommand } from './demo-clock.ts';

interface Told {
  readonly today: string;
  readonly realDay: string;
  readonly days: number;
}

let config: Config;
let product: Product;

before(async () => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'wherewithal-clock-'));
  const read = readConfig({ WHEREWITHAL_DATA: dataFolder });
  assert.ok(read.allowed);
  config = read.value;
  await writeFile(demoClockFile(dataFolder), '{"days":400}');
  product = await openProduct(config, silentLog, { embedded: 'own' });
});
after(async () => {
  await product.close();
  await rm(config.dataFolder, { recursive: true });
});

async function run(options: CliCall['options'] = {}, other: Partial<Config> = {}): Promise<Told> {
  const told: unknown[] = [];
  const code = await demoClockCommand.run({
    config: { ...config, ...other },
    log: silentLog,
    positionals: [],
    options,
    json: true,
    answer: (value) => told.push(value),
    progress: () => {},
  });
  assert.equal(code, exitCodes.done);
  return told[0] as Told;
}

async function add(councilId: string, isInvented: boolean): Promise<void> {
  await product.database.transaction({ councilIds: [councilId] }, (tx) =>
    addCouncil(tx, { councilId, name: councilId, gssCode: null, isInvented }, product.services.clock.now()),
  );
}
const todayOf = (open: Product) => londonDate(open.services.clock.now());

test('a product without councils forgets the clock of an earlier demonstration, and cannot move its own', async () => {
  assert.equal(existsSync(demoClockFile(config.dataFolder)), false);
  await assert.rejects(run({ set: '2027-03-01' }), NotAvailable);
});

test('the day moves for a product that runs and for one that opens, and codes keep the real time', async () => {
  await add('ashmere', true);
  const told = await run({ set: '2027-03-01' });
  const realDay = civilDate(told.realDay);
  assert.deepEqual(told, {
    today: '2027-03-01',
    realDay,
    days: daysBetween(realDay, civilDate('2027-03-01')),
  });
  assert.equal(todayOf(product), '2027-03-01');
  assert.equal(londonDate(product.services.codeClock.now()), realDay);
  assert.equal(statSync(demoClockFile(config.dataFolder)).mode & 0o777, 0o600);
  assert.equal((await run()).today, '2027-03-01');
  assert.deepEqual(await run({ reset: true }), { today: realDay, realDay, days: 0 });
  assert.equal(todayOf(product), realDay);
});

test('what is not a day, or two wishes at once, moves nothing', async () => {
  for (const options of [{ set: 'tomorrow' }, { set: '2027-02-30' }, { set: '2027-03-01', reset: true }])
    await assert.rejects(run(options), BadCall);
  assert.equal((await run()).days, 0);
});

test('the clock of a database of the council’s own, or of a real council, never moves', async () => {
  await assert.rejects(run({ set: '2027-03-01' }, { databaseUrl: 'postgres://elsewhere/x' }), NotAvailable);
  await run({ set: '2027-03-01' });
  await add('realshire', false);
  for (const options of [{}, { set: '2027-04-01' }, { reset: true }])
    await assert.rejects(run(options), NotAvailable);
  const opened = await openProduct(config, silentLog, { embedded: 'borrow' });
  assert.equal(todayOf(opened), londonDate(opened.services.codeClock.now()));
  await opened.close();
});
