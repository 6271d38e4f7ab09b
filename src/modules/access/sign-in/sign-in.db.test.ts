import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { generateSecret, generateSync } from 'otplib';
import pg from 'pg';
import { allowed, makeWorld, refusalCode, type World } from '../../../../test/support/world.ts';
import type { Instant } from '../../../core/calendar/civil-date.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { addAccount } from '../store.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { endAllSessions, endSession, findSession, startSession } from './sessions.ts';
import { passCode, type SignInServices, signIn, totpSecretOf } from './sign-in.ts';

const password = 'four words that stay';
let passwordHash = '';
let world: World;
let services: SignInServices;
let administrator: pg.Client;
/** The time of the authenticators: apart from the product's own clock, as in a demonstration. */
let codeTime = '2026-11-02T09:30:00Z';

interface Person {
  readonly id: string;
  readonly email: string;
  readonly secret: string;
}

async function makePerson(withCode: boolean): Promise<Person> {
  const id = newId();
  const secret = generateSecret();
  const email = `someone.${id}@example.org`;
  const totpSecret = withCode ? services.encrypt(secret, totpSecretOf(id)) : null;
  await world.database.transaction({ councilIds: [] }, (tx) =>
    addAccount(
      tx,
      { id, email, displayName: 'Someone (invented)', passwordHash, totpSecret, isInvented: true },
      world.clock.now(),
    ),
  );
  return { id, email, secret };
}

let lastAddress = 0;
/** Tries to sign in, each time from a place of its own unless one is given. */
const enter = (email: string, tried = password, address = `192.0.2.${(lastAddress += 1)}`) =>
  signIn(services, { email, password: tried, address });

const codeAt = (person: Person, at: string) =>
  generateSync({
    secret: person.secret,
    epoch: Math.floor(Temporal.Instant.from(at).epochMilliseconds / 1000),
  });

function later(from: string, duration: Temporal.DurationLike): string {
  return Temporal.Instant.from(from).add(duration).toString({ smallestUnit: 'millisecond' });
}

describe('signing in', () => {
  before(async () => {
    world = await makeWorld();
    services = { ...world.services, codeClock: { now: () => codeTime as Instant } };
    administrator = new pg.Client(world.test.administrator);
    administrator.on('error', () => {});
    await administrator.connect();
    passwordHash = await hashPassword(password);
  });
  after(async () => {
    await administrator.end();
    await world.close();
  });

  test('a password is kept as salted argon2id, and only the right one fits', async () => {
    assert.match(passwordHash, /^argon2id\$19456\$2\$[\w-]{22}\$[\w-]{43}$/);
    assert.notEqual(await hashPassword(password), passwordHash);
    assert.equal(await verifyPassword(password, passwordHash), true);
    for (const [tried, stored] of [
      [`${password} `, passwordHash],
      ['', passwordHash],
      [password, null],
      [password, 'plain'],
      [password, passwordHash.replace('argon2id', 'argon2d')],
    ] as const) {
      assert.equal(await verifyPassword(tried, stored), false, `${tried} ${stored}`);
    }
    // The same letters typed on another keyboard are the same password.
    assert.equal(await verifyPassword('cafe\u0301', await hashPassword('caf\u00e9')), true);
  });

  test('an unknown address, a closed account and a wrong password get the same answer and leave the same trace', async () => {
    const person = await makePerson(false);
    const closed = await makePerson(false);
    await administrator.query('update accounts set closed_at = now() where id = $1', [closed.id]);
    const answers = [
      await enter(person.email, 'wrong'),
      await enter('nobody@example.org'),
      await enter(closed.email),
    ];
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal(refusalCode(answers[0]!), 'signInFailed');
    const { rows } = await administrator.query(
      `select * from sign_in_failures where email_digest = any($1)`,
      [[person.email, 'nobody@example.org', closed.email].map((email) => services.digest('sign-in', email))],
    );
    assert.equal(rows.length, 3);
    assert.doesNotMatch(JSON.stringify(rows), /example\.org|192\.0\.2/);
  });

  test('one network of an IPv6 visitor counts as one place, and no e-mail spends another’s codes', async () => {
    const start = world.clock.now();
    for (let turn = 0; turn < 50; turn += 1)
      await enter(`nobody.${turn}@example.org`, 'wrong', `2001:db8:7:1::${(turn + 1).toString(16)}`);
    const other = await makePerson(false);
    assert.equal(refusalCode(await enter(other.email, password, '2001:db8:7:1:ffff::1')), 'tooManyTries');
    allowed(await enter(other.email, password, '2001:db8:7:2::1'));
    const staff = await makePerson(true);
    for (let turn = 0; turn < 5; turn += 1) await enter(`code ${staff.id}`, 'wrong');
    const { cookie } = allowed(await enter(staff.email));
    allowed(await passCode(services, cookie, codeAt(staff, codeTime)));
    world.clock.set(later(start, { minutes: 16 }));
  });

  test('five wrong tries on one address close it for fifteen minutes, to the right password too', async () => {
    const { email } = await makePerson(false);
    const start = world.clock.now();
    for (let turn = 0; turn < 5; turn += 1)
      assert.equal(refusalCode(await enter(email, 'wrong')), 'signInFailed');
    assert.equal(refusalCode(await enter(email)), 'tooManyTries');
    assert.equal(refusalCode(await enter(email.toUpperCase())), 'tooManyTries');
    world.clock.set(later(start, { minutes: 14, seconds: 59 }));
    assert.equal(refusalCode(await enter(email)), 'tooManyTries');
    world.clock.set(later(start, { minutes: 15 }));
    allowed(await enter(` ${email.toUpperCase()} `));
  });

  test('twenty guesses at one moment count as twenty: five are looked at', async () => {
    const { email } = await makePerson(false);
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter(email, 'wrong')));
    const codes = answers.map(refusalCode);
    assert.equal(codes.filter((code) => code === 'signInFailed').length, 5);
    assert.equal(codes.filter((code) => code === 'tooManyTries').length, 15);
  });

  test('one place may try fifty times, over however many addresses and at one moment', async () => {
    const address = '198.51.100.7';
    const digest = services.digest('sign-in', address);
    for (let turn = 0; turn < 45; turn += 1) {
      await administrator.query(
        `insert into sign_in_failures (id, email_digest, address_digest, at) values ($1, $2, $3, $4)`,
        [newId(), `email ${turn}`, digest, world.clock.now()],
      );
    }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_none, turn) => enter(`guess.${turn}@example.org`, 'wrong', address)),
    );
    assert.equal(answers.map(refusalCode).filter((code) => code === 'signInFailed').length, 5);
    const person = await makePerson(false);
    assert.equal(refusalCode(await enter(person.email, password, address)), 'tooManyTries');
    allowed(await enter(person.email, password));
  });

  test('a right password does not count as a failed try', async () => {
    const { email } = await makePerson(false);
    for (let turn = 0; turn < 8; turn += 1) assert.equal((await enter(email)).allowed, true);
  });

  test('staff are in after their code, with a new cookie; the one from before it is dead', async () => {
    const person = await makePerson(true);
    const first = allowed(await enter(person.email));
    assert.equal(first.needsCode, true);
    assert.equal((await findSession(services, first.cookie))?.codePassed, false);
    const second = allowed(await passCode(services, first.cookie, codeAt(person, codeTime)));
    assert.notEqual(second.cookie, first.cookie);
    assert.equal(await findSession(services, first.cookie), null);
    assert.equal((await findSession(services, second.cookie))?.codePassed, true);
    const again = allowed(await enter(person.email));
    assert.equal(refusalCode(await passCode(services, again.cookie, codeAt(person, codeTime))), 'codeFailed');
  });

  const skews: [what: string, by: Temporal.DurationLike, counts: boolean][] = [
    ['a minute and a second ago', { seconds: -61 }, false],
    ['thirty seconds ago', { seconds: -30 }, true],
    ['now', { seconds: 0 }, true],
    ['in thirty seconds', { seconds: 30 }, true],
    ['in a minute', { seconds: 60 }, false],
  ];
  for (const [what, by, counts] of skews) {
    test(`a code that an authenticator shows ${what} ${counts ? 'counts' : 'does not count'}`, async () => {
      const person = await makePerson(true);
      const { cookie } = allowed(await enter(person.email));
      const decision = await passCode(services, cookie, codeAt(person, later(codeTime, by)));
      assert.equal(decision.allowed ? 'in' : decision.refusal.code, counts ? 'in' : 'codeFailed');
    });
  }

  test('one code sent ten times at one moment lets in once', async () => {
    const person = await makePerson(true);
    const cookies = await Promise.all(
      Array.from({ length: 4 }, async () => allowed(await enter(person.email)).cookie),
    );
    const code = codeAt(person, codeTime);
    const answers = await Promise.all(cookies.map((cookie) => passCode(services, cookie, code)));
    assert.equal(answers.filter((answer) => answer.allowed).length, 1);
  });

  test('guessing codes is slowed like guessing passwords, over all sessions of the account', async () => {
    const person = await makePerson(true);
    const wrong = codeAt(person, '2020-01-01T00:00:00Z');
    for (const code of [wrong, wrong, 'abcdef', '12345', '1234567']) {
      const { cookie } = allowed(await enter(person.email));
      assert.equal(refusalCode(await passCode(services, cookie, code)), 'codeFailed');
    }
    const { cookie } = allowed(await enter(person.email));
    assert.equal(refusalCode(await passCode(services, cookie, codeAt(person, codeTime))), 'tooManyTries');
    assert.equal(refusalCode(await passCode(services, 'no such cookie', '123456')), 'codeFailed');
  });

  const idle: [what: string, after: Temporal.DurationLike, lives: boolean][] = [
    ['a second before thirty minutes', { minutes: 29, seconds: 59 }, true],
    ['at thirty minutes', { minutes: 30 }, false],
    ['a second after', { minutes: 30, seconds: 1 }, false],
  ];
  for (const [what, after, lives] of idle) {
    test(`left alone, a session ${lives ? 'lives' : 'is over'} ${what}`, async () => {
      const person = await makePerson(false);
      const { cookie } = allowed(await enter(person.email));
      world.clock.set(later(world.clock.now(), after));
      assert.equal((await findSession(services, cookie)) !== null, lives);
    });
  }

  test('however busy, a session is over after twelve hours', async () => {
    const person = await makePerson(false);
    const { cookie } = allowed(await enter(person.email));
    const start = world.clock.now();
    for (let minutes = 25; minutes < 720; minutes += 25) {
      world.clock.set(later(start, { minutes }));
      assert.ok(await findSession(services, cookie), `${minutes} minutes`);
    }
    world.clock.set(later(start, { hours: 11, minutes: 59, seconds: 59 }));
    assert.ok(await findSession(services, cookie));
    world.clock.set(later(start, { hours: 12 }));
    assert.equal(await findSession(services, cookie), null);
  });

  test('signing out ends one session, signing out everywhere ends all, and closing the account ends all', async () => {
    const person = await makePerson(false);
    const open = async () => allowed(await enter(person.email)).cookie;
    const lives = async (cookie: string) => (await findSession(services, cookie)) !== null;
    const [one, two, three] = [await open(), await open(), await open()];
    await endSession(services, one);
    assert.deepEqual([await lives(one), await lives(two)], [false, true]);
    await endAllSessions(services, person.id);
    assert.deepEqual([await lives(two), await lives(three)], [false, false]);
    const four = await open();
    await administrator.query('update accounts set closed_at = now() where id = $1', [person.id]);
    assert.equal(await lives(four), false);
  });

  test('the database holds digests of cookies, never a cookie, and each form’s token is its session’s own', async () => {
    const person = await makePerson(false);
    const { cookie } = allowed(await enter(person.email));
    await startSession(services, 'a cookie that someone planted', person.id, true);
    const { rows } = await administrator.query('select * from sessions');
    assert.ok(rows.length > 1);
    const kept = JSON.stringify(rows);
    for (const secret of [cookie, 'a cookie that someone planted']) assert.ok(!kept.includes(secret));
    assert.ok(kept.includes(services.digest('session', cookie)));
    const tokens = [cookie, 'a cookie that someone planted'].map(
      async (each) => (await findSession(services, each))?.csrfSecret,
    );
    const [own, planted] = await Promise.all(tokens);
    assert.notEqual(own, planted);
    assert.ok(!kept.includes(String(own)));
  });

  test('a code secret is kept encrypted, for its own account alone', async () => {
    const person = await makePerson(true);
    const { rows } = await administrator.query<{ totp_secret: string }>(
      'select totp_secret from accounts where id = $1',
      [person.id],
    );
    const kept = rows[0]?.totp_secret ?? '';
    assert.ok(!kept.includes(person.secret));
    assert.equal(services.decrypt(kept, totpSecretOf(person.id)), person.secret);
  });
});
