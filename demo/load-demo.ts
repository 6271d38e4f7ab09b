import { randomBytes } from 'node:crypto';
import { generateSecret } from 'otplib';
import { type Instant, instant } from '../src/core/calendar/civil-date.ts';
import {
  addAccount,
  addRole,
  execute,
  hashPassword,
  type SignInServices,
  totpSecretOf,
} from '../src/modules/access/index.ts';
import { addCouncil, listCouncils, setSetting } from '../src/modules/councils/index.ts';
import { setPayerAccount } from '../src/modules/payments/index.ts';
import type { Transaction } from '../src/platform/db/database.ts';
import { type DemoAccount, demoCouncils, demoStaff, emailOf, findDemoStaff } from './demo-accounts.ts';

export interface LoadedDemo {
  readonly accounts: readonly DemoAccount[];
}

/** Whether nothing at all is in the database yet: only then may invented people come in. */
export async function isEmpty(services: SignInServices): Promise<boolean> {
  return await services.database.transaction(
    { councilIds: [] },
    async (tx) => (await listCouncils(tx)).length === 0,
  );
}

/**
 * Puts three invented councils and their staff in an empty database. Passwords are random and are given once, to
 * be kept where only their owner can read them. All of it or none.
 */
export async function loadCouncilsAndStaff(services: SignInServices): Promise<LoadedDemo> {
  // They have been here for years, so that stories can begin in the past.
  const now = instant(
    Temporal.Instant.from(services.clock.now())
      .subtract({ hours: 24 * 365 * 3 })
      .toString(),
  );
  const made = await Promise.all(demoStaff.map((staff) => makeSecrets(services, staff.displayName)));
  const councilIds = demoCouncils.map(({ councilId }) => councilId);
  await services.database.transaction({ councilIds }, async (tx) => {
    for (const council of demoCouncils)
      await addCouncil(tx, { ...council, gssCode: null, isInvented: true }, now);
    for (const [place, staff] of demoStaff.entries()) {
      const secrets = made[place];
      if (!secrets) continue;
      await addDemoAccount(tx, services, staff.displayName, secrets, true);
      for (const councilId of staff.councilIds) {
        await addRole(tx, { councilId, role: staff.role, accountId: secrets.id, givenBy: null }, now);
      }
    }
  });
  await setUpCouncils(services, now);
  return {
    accounts: demoStaff.flatMap((staff, place) => {
      const secrets = made[place];
      if (!secrets) return [];
      return staff.councilIds.map((council) => ({
        role: staff.role,
        council,
        email: secrets.email,
        password: secrets.password,
        totpSecret: secrets.totpSecret,
        home: '/',
      }));
    }),
  };
}

/** What each invented council has entered for itself: a figure that our sources leave open, and the account it pays from. */
async function setUpCouncils(services: SignInServices, now: Instant): Promise<void> {
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

export interface Secrets {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly passwordHash: string;
  readonly totpSecret: string;
}

/** An account's id, address and random secrets. */
export async function makeSecrets(services: SignInServices, displayName: string): Promise<Secrets> {
  const password = randomBytes(12).toString('base64url');
  return {
    id: services.newId(),
    email: emailOf(displayName),
    password,
    passwordHash: await hashPassword(password),
    totpSecret: generateSecret(),
  };
}

export async function addDemoAccount(
  tx: Transaction,
  services: SignInServices,
  displayName: string,
  secrets: Secrets,
  withCode: boolean,
): Promise<void> {
  await addAccount(
    tx,
    {
      id: secrets.id,
      email: secrets.email,
      displayName,
      passwordHash: secrets.passwordHash,
      totpSecret: withCode ? services.encrypt(secrets.totpSecret, totpSecretOf(secrets.id)) : null,
      isInvented: true,
    },
    services.clock.now(),
  );
}
