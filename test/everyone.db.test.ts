import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadEveryone } from '../demo/everyone/load-everyone.ts';
import { deliverEvents } from '../src/composition/deliver-events.ts';
import { londonDate } from '../src/core/calendar/civil-date.ts';
import { addDemoAccounts } from './support/demo.ts';
import { makeWorld } from './support/world.ts';
test('m', async () => {
  const world = await makeWorld();
  await addDemoAccounts(world);
  const t = performance.now(); const c0 = process.cpuUsage();
  const people = Number(process.env['MANY'] ?? 30);
  await loadEveryone({
    services: world.services,
    everyone: { seed: 'one', people, begunOn: londonDate(world.clock.now()) },
    deliver: (services, payload) => deliverEvents(services)(payload),
    onProgress: (told, of) => { if (told % 20 === 0) console.log(told, of, Math.round(performance.now() - t)); },
  });
  const c = process.cpuUsage(c0);
  console.log('total', performance.now() - t, 'cpu', (c.user + c.system) / 1e6);
  assert.ok(true);
  await world.close();
});
