import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { addSignIn, Browser, openPages } from '../../test/support/pages.ts';
import { makeWorld, type World } from '../../test/support/world.ts';
import { paths } from '../site/paths.ts';

const email = 'amina@example.org';

describe('signing out', () => {
  let world: World;
  let server: FastifyInstance;
  before(async () => {
    world = await makeWorld();
    await addSignIn(world, email);
    server = await openPages(world);
  });
  after(async () => {
    await server.close();
    await world.close();
  });

  test('everywhere ends each session of the account at once, and only by its own form', async () => {
    const [phone, library] = [new Browser(server), new Browser(server)];
    await phone.signIn(email);
    await library.signIn(email);
    assert.equal(await phone.send(paths.signOutEverywhere()), 409, 'asked again, not done');
    assert.equal(await library.open(paths.home()), 200);
    await phone.open(paths.home());
    assert.equal(await phone.send(paths.signOutEverywhere()), 303);
    assert.deepEqual([await library.open(paths.home()), phone.cookies.has('session')], [303, false]);
  });

  test('happens to the session before when someone signs in again in the same browser', async () => {
    const browser = new Browser(server);
    await browser.signIn(email);
    const before = browser.cookies.get('session') ?? '';
    const copied = new Browser(server);
    copied.cookies.set('session', before);
    assert.equal(await copied.open(paths.home()), 200);
    await copied.signIn(email);
    browser.cookies.set('session', before);
    assert.equal(await browser.open(paths.home()), 303);
  });
});
