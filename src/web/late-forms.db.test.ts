import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { aPerson, countRows } from '../../test/support/a-person.ts';
import { addSignIn, Browser, openPages } from '../../test/support/pages.ts';
import { makeWorld, type World } from '../../test/support/world.ts';
import { paths } from '../site/paths.ts';

const email = 'amina@example.org';
const typed = { ground: 'moreSupport', words: 'Marta cannot come on Fridays & I <cannot> wait' };

describe('a form that is sent too late', () => {
  let world: World;
  let server: FastifyInstance;
  let page: string;
  before(async () => {
    world = await makeWorld();
    const { personId } = await aPerson(world);
    page = paths.askForReview({ councilId: 'ashmere', personId });
    await addSignIn(world, email, personId);
    await addSignIn(world, 'someone@example.org');
    server = await openPages(world);
  });
  after(async () => {
    await server.close();
    await world.close();
  });

  test('comes back with every word once the same person has signed in again, and is sent by their own hand', async () => {
    const browser = new Browser(server);
    await browser.signIn(email);
    await browser.open(page);
    halfAnHourPasses(world);
    assert.equal(await browser.send(page, typed), 303);
    assert.equal(browser.location, paths.signIn());
    await browser.open(paths.signIn());
    assert.match(browser.body, /What you wrote is safe/);
    await browser.signIn(email);
    assert.match(browser.location, /^\/carry-on\//);
    assert.equal(await browser.open(browser.location), 200);
    assert.match(browser.body, /Marta cannot come on Fridays &amp; I &lt;cannot&gt; wait/);
    const before = await countRows(world, 'review_requests');
    assert.equal(await browser.send(page, typed), 303);
    assert.equal((await countRows(world, 'review_requests')) - before, 1);
  });

  test('is not shown to another account that signs in at the same screen', async () => {
    const browser = new Browser(server);
    await browser.signIn(email);
    await browser.open(page);
    halfAnHourPasses(world);
    await browser.send(page, typed);
    await browser.signIn('someone@example.org');
    assert.equal(await browser.open(browser.location), 404);
    assert.doesNotMatch(browser.body, /Fridays/);
  });

  test('is kept for nobody when it was never ours', async () => {
    const browser = new Browser(server);
    await browser.open(paths.signIn());
    assert.equal(await browser.send(page, { ...typed, _csrf: 'made up' }), 403);
    assert.equal(browser.cookies.has('kept'), false);
  });

  test('from an earlier sign-in is shown again to whoever is signed in, and nothing is done by itself', async () => {
    const browser = new Browser(server);
    await browser.signIn(email);
    const before = await countRows(world, 'review_requests');
    assert.equal(await browser.send(page, { ...typed, _csrf: 'of another session' }), 409);
    assert.match(browser.body, /Fridays/);
    assert.equal((await countRows(world, 'review_requests')) - before, 0);
  });
});

test('what was typed comes back with the message beside its field when something is missing', async () => {
  const world = await makeWorld();
  const { personId } = await aPerson(world);
  await addSignIn(world, email, personId);
  const server = await openPages(world);
  const browser = new Browser(server);
  await browser.signIn(email);
  const page = paths.askForReview({ councilId: 'ashmere', personId });
  await browser.open(page);
  assert.equal(await browser.send(page, { words: typed.words }), 422);
  assert.match(browser.body, /href="#ground">Choose why you would like a review/);
  assert.match(browser.body, /&lt;cannot&gt; wait<\/textarea>/);
  await browser.open(page);
  assert.equal(await browser.send(page, typed), 303);
  assert.equal(await browser.send(page, typed), 303, 'sent twice');
  assert.equal(await countRows(world, 'review_requests'), 1, 'done once');
  await server.close();
  await world.close();
});

/** Longer than a session lasts without a click. */
function halfAnHourPasses({ clock }: World): void {
  clock.set(Temporal.Instant.from(clock.now()).add({ minutes: 31 }).toString());
}
