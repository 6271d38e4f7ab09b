import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { allowed, makeWorld, refusalCode, type World } from '../../../../test/support/world.ts';
import { makeAccount, renewFirstCode } from '../commands/make-account.ts';
import { listColleagues } from '../read-models/list-colleagues.ts';
import { firstCodeOf, signInFirst } from './first-sign-in.ts';
import { type SignInServices, signIn } from './sign-in.ts';

let world: World;
let services: SignInServices;
before(async () => {
  world = await makeWorld();
  services = { ...world.services, codeClock: world.clock };
});
after(() => world.close());

const code = 'bcdf-ghjk-mnpq';
const password = 'four words that stay';
let made = 0;
const colleague = (other: object = {}) => {
  made += 1;
  const email = `colleague.${made}@example.org`;
  return { displayName: 'Kofi Mensah (invented)', email, role: 'socialWorker' as const, code, ...other };
};
const first = (email: string, other: object = {}) =>
  signInFirst(services, { email, code, password, address: `10.0.0.${made}`, ...other });
const enter = (email: string) => signIn(services, { email, password, address: `10.0.1.${made}` });

describe('a new colleague', () => {
  test('signs in with the code once, chooses a password, and then needs it and their authenticator', async () => {
    const given = colleague({ email: ' New.Colleague@Example.org ' });
    allowed(await world.act('administrator', makeAccount, given));
    assert.equal(refusalCode(await enter('new.colleague@example.org')), 'signInFailed');
    const { totpSecret } = allowed(await first('NEW.colleague@example.org', { code: 'BCDF GHJK MNPQ' }));
    assert.match(totpSecret, /^[A-Z2-7]{16,}$/);
    assert.equal(allowed(await enter('new.colleague@example.org')).needsCode, true);
    assert.equal(refusalCode(await first('new.colleague@example.org')), 'firstSignInFailed', 'a second time');
  });

  test('of two who use the code at one moment, one comes in', async () => {
    const given = colleague();
    allowed(await world.act('administrator', makeAccount, given));
    const answers = await Promise.all([first(given.email), first(given.email)]);
    assert.equal(answers.filter((answer) => answer.allowed).length, 1);
  });

  test('whoever guesses is slowed after five tries, and is told nothing of what is right', async () => {
    const given = colleague();
    allowed(await world.act('administrator', makeAccount, given));
    const wrong = await first('nobody@example.org');
    const words = (answer: typeof wrong) => !answer.allowed && answer.refusal.words;
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await first(given.email, { code: 'bcdf ghjk mnpz' });
      assert.equal(refusalCode(answer), 'firstSignInFailed');
      assert.equal(words(answer), words(wrong));
    }
    assert.equal(refusalCode(await first(given.email)), 'tooManyTries');
  });

  const ages: readonly (readonly [what: string, at: string, outcome: string])[] = [
    ['a second before seven days', '2026-11-09T09:29:59Z', 'in'],
    ['at seven days', '2026-11-09T09:30:00Z', 'firstSignInFailed'],
    ['a second after', '2026-11-09T09:30:01Z', 'firstSignInFailed'],
  ];
  for (const [what, at, outcome] of ages) {
    test(`${what} the code is ${outcome === 'in' ? 'still good' : 'too old'}`, async () => {
      world.clock.set('2026-11-02T09:30:00Z');
      const given = colleague();
      allowed(await world.act('administrator', makeAccount, given));
      world.clock.set(at);
      const answer = await first(given.email);
      assert.equal(answer.allowed ? 'in' : answer.refusal.code, outcome);
      world.clock.set('2026-11-02T09:30:00Z');
    });
  }

  test('a short password does not use the code up', async () => {
    const given = colleague();
    allowed(await world.act('administrator', makeAccount, given));
    assert.equal(refusalCode(await first(given.email, { password: 'elevenchars' })), 'inputWrong');
    allowed(await first(given.email, { password: 'twelve chars' }));
  });

  test('gets a new code while nobody has signed in, and the one before opens nothing', async () => {
    const given = colleague();
    const { accountId } = allowed(await world.act('administrator', makeAccount, given));
    const renewed = { accountId, code: 'zzzz zzzz zzzz' };
    const elsewhere = await world.act('administrator', renewFirstCode, renewed, { councilId: 'bexcombe' });
    assert.equal(refusalCode(elsewhere), 'firstSignInDone');
    allowed(await world.act('administrator', renewFirstCode, renewed));
    assert.equal(refusalCode(await first(given.email)), 'firstSignInFailed');
    allowed(await first(given.email, { code: renewed.code }));
    assert.equal(refusalCode(await world.act('administrator', renewFirstCode, renewed)), 'firstSignInDone');
  });
});

describe('making an account', () => {
  test('is refused for an address that has one, a code that is too short, and for anyone but an administrator', async () => {
    const given = colleague();
    allowed(await world.act('administrator', makeAccount, given));
    const again = { ...given, email: given.email.toUpperCase() };
    assert.equal(refusalCode(await world.act('administrator', makeAccount, again)), 'emailTaken');
    const make = (other: object) => world.act('administrator', makeAccount, colleague(other));
    assert.equal(refusalCode(await make({ code: 'bcdf ghjk mnp' })), 'firstCodeWeak');
    assert.equal(refusalCode(await make({ email: 'not an address' })), 'inputWrong');
    assert.equal(refusalCode(await world.act('teamManager', makeAccount, colleague())), 'notAllowed');
  });

  test('for one address at one moment makes one account', async () => {
    const given = colleague();
    const answers = await Promise.all([1, 2].map(() => world.act('administrator', makeAccount, given)));
    assert.equal(answers.filter((answer) => answer.allowed).length, 1);
  });

  test('shows who works here, since when and by whom, and keeps addresses from all but administrators', async () => {
    const given = colleague({ displayName: 'Aya Listed (invented)' });
    allowed(await world.act('administrator', makeAccount, given));
    const listed = async (role: 'administrator' | 'councillor') => {
      const { colleagues } = allowed(await world.ask(role, listColleagues, {}));
      return colleagues.find(({ name }) => name === given.displayName);
    };
    const found = await listed('administrator');
    assert.deepEqual(
      [
        found?.email,
        found?.isNew,
        found?.roles.map(({ role, givenBy, endedAt }) => [role, givenBy, endedAt]),
      ],
      [given.email, true, [['socialWorker', 'administrator.ashmere (invented)', null]]],
    );
    assert.equal((await listed('councillor'))?.email, null);
    const elsewhere = allowed(
      await world.ask('administrator', listColleagues, {}, { councilId: 'bexcombe' }),
    );
    assert.ok(elsewhere.colleagues.every(({ name }) => name !== given.displayName));
  });

  test('gives each form its own code, and the same form the same', () => {
    const codes = ['a', 'b', 'a'].map((key) => firstCodeOf(services, 'account', key));
    assert.equal(codes[0], codes[2]);
    assert.notEqual(codes[0], codes[1]);
    assert.match(codes[0] ?? '', /^[a-z2-9]{12}$/);
  });
});
