import { randomBytes } from 'node:crypto';
import { generateSecret } from 'otplib';
import { type CivilDate, type Instant, instant, londonDate } from '../src/core/calendar/civil-date.ts';
import {
  addAccount,
  addRole,
  execute,
  findAccountByEmail,
  hashPassword,
  type Services,
  type StaffRole,
  totpSecretOf,
} from '../src/modules/access/index.ts';
import { addCouncil, listCouncils, setSetting } from '../src/modules/councils/index.ts';
import { setPayerAccount } from '../src/modules/payments/index.ts';
import type { Transaction } from '../src/platform/db/database.ts';
import { type DemoAccount, demoCouncils, demoStaff, emailOf, findDemoStaff } from './demo-accounts.ts';
import { helpers } from './people/who-helps.ts';
import { five, tellStories } from './stories/tell-stories.ts';

/** What a load begins with, and goes on with when it was broken off: its day, and who can sign in with what. */
export interface BegunDemo {
  readonly begunOn: CivilDate;
  readonly accounts: readonly NewDemoAccount[];
}

interface NewDemoAccount {
  readonly id: string;
  readonly displayName: string;
  readonly role: string;
  readonly councilIds: readonly string[];
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string | null;
}

/** Whether nothing at all is in the database yet: only then may invented people come in. */
export async function isEmpty(services: Services): Promise<boolean> {
  return await services.database.transaction(
    { councilIds: [] },
    async (tx) => (await listCouncils(tx)).length === 0,
  );
}

/** Everyone invented who can sign in, each with a random password; staff with a secret for codes too. */
export function beginDemo(services: Services): BegunDemo {
  const make = (displayName: string, role: string, councilIds: readonly string[], withCode: boolean) => ({
    id: services.newId(),
    displayName,
    role,
    councilIds,
    email: emailOf(displayName),
    password: randomBytes(12).toString('base64url'),
    totpSecret: withCode ? generateSecret() : null,
  });
  return {
    begunOn: londonDate(services.clock.now()),
    accounts: [
      ...demoStaff.map(({ displayName, role, councilIds }) => make(displayName, role, councilIds, true)),
      ...five.map(({ name }) => make(name, 'person', ['ashmere'], false)),
      ...helpers.map(({ displayName, kind }) => make(displayName, kind, ['ashmere'], false)),
    ],
  };
}

/** Whether this is the load that began in this database. */
export async function isBegunHere(services: Services, { accounts }: BegunDemo): Promise<boolean> {
  const [first] = accounts;
  return first !== undefined && (await findAccountByEmail(services, first.email)) === first.id;
}

/** How each account signs in, once for each council of theirs. */
export function listDemoAccounts({ accounts }: BegunDemo): readonly DemoAccount[] {
  return accounts.flatMap(({ displayName, role, councilIds, email, password, totpSecret }) =>
    councilIds.map((council) => ({ displayName, role, council, email, password, totpSecret, home: '/home' })),
  );
}

/**
 * Puts three invented councils, their staff and five people into the database. Broken off and called again with the
 * same beginning, it goes on where it was: councils and accounts come in together, and each later act has a key.
 */
export async function loadDemo(
  services: Services,
  begun: BegunDemo,
  deliver: (services: Services) => Promise<void>,
): Promise<void> {
  // The councils have been here for years, so that stories can begin in the past.
  const since = instant(
    `${Temporal.PlainDate.from(begun.begunOn).subtract({ years: 3 }).toString()}T09:00:00Z`,
  );
  if (await isEmpty(services)) await addCouncilsAndAccounts(services, begun, since);
  await setUpCouncils(services, since);
  await tellStories({ services, begunOn: begun.begunOn, deliver });
}

async function addCouncilsAndAccounts(
  services: Services,
  { accounts }: BegunDemo,
  since: Instant,
): Promise<void> {
  const hashes = await Promise.all(accounts.map(({ password }) => hashPassword(password)));
  const councilIds = demoCouncils.map(({ councilId }) => councilId);
  await services.database.transaction({ councilIds }, async (tx) => {
    for (const council of demoCouncils)
      await addCouncil(tx, { ...council, gssCode: null, isInvented: true }, since);
    for (const [place, account] of accounts.entries())
      await addDemoAccount(tx, services, account, hashes[place] ?? 'none', since);
  });
}

/** Adds an account; a staff role with it where it has a code. */
export async function addDemoAccount(
  tx: Transaction,
  services: Services,
  { id, displayName, role, councilIds, email, totpSecret }: NewDemoAccount,
  passwordHash: string,
  since: Instant,
): Promise<void> {
  const kept = totpSecret === null ? null : services.encrypt(totpSecret, totpSecretOf(id));
  await addAccount(tx, { id, email, displayName, passwordHash, totpSecret: kept, isInvented: true }, since);
  if (totpSecret === null) return;
  for (const councilId of councilIds)
    await addRole(tx, { councilId, role: role as StaffRole, accountId: id, givenBy: null }, since);
}

/** What each invented council has entered for itself: a figure that our sources leave open, and the account it pays from. */
export async function setUpCouncils(services: Services, now: Instant): Promise<void> {
  const asThen = { ...services, clock: { now: () => now } };
  for (const { councilId, name } of demoCouncils) {
    const accountId = await findDemoStaff(services, 'administrator', councilId);
    const request = { councilId, accountId };
    const figure = {
      key: 'mig.single.25toPensionAge',
      value: 12_045,
      startsOn: '2026-04-06',
      source: 'Invented for the demonstration: enter the figure of the 2026 circular',
    };
    const paysFrom = { accountName: name, sortCode: '309430', accountNumber: '12345678', rail: 'bacs' };
    const decisions = [
      await execute(asThen, setSetting, { ...request, input: figure, key: 'demo.figure' }),
      await execute(asThen, setPayerAccount, { ...request, input: paysFrom, key: 'demo.paysFrom' }),
    ];
    for (const decision of decisions) if (!decision.allowed) throw new Error(decision.refusal.words);
  }
}
