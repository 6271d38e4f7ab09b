import { instant } from '../../src/core/calendar/civil-date.ts';
import {
  addAccount,
  addRole,
  findAccountByEmail,
  type Services,
  type StaffRole,
} from '../../src/modules/access/index.ts';
import { demoCouncils, demoStaff, emailOf } from '../demo-accounts.ts';

type CouncilId = (typeof demoCouncils)[number]['councilId'];

/** Colleagues of those who can sign in: nobody has their passwords. Names are invented. */
const byCouncil: Readonly<Record<CouncilId, Partial<Record<StaffRole, readonly string[]>>>> = {
  ashmere: {
    contactOfficer: ['Lee Osborne'],
    socialWorker: ['Nkechi Ward', 'Paul Hanratty', 'Sunita Bose', 'Rob Tennant', 'Maya Feld'],
    teamManager: ['Claire Abara'],
  },
  bexcombe: {
    contactOfficer: ['Moira Gunn', 'Stefan Wojcik'],
    socialWorker: ['Hannah Lyle', 'Kwabena Ofori', 'Iris Pemberton', 'Jamal Rashid'],
    teamManager: ['Gavin Stott'],
    qualityChecker: ['Lorna Fitch'],
    safeguardingLead: ['Adeola Marsh'],
    complaintsManager: ['Yvette Crane'],
    principalSocialWorker: ['Bernard Okoro'],
    councillor: ['Cllr Ted Hurst'],
  },
  calderwick: {
    contactOfficer: ['Precious Dube'],
    socialWorker: ['Ellen Tarrant', 'Vikram Sood', 'Ros Kettle'],
    occupationalTherapist: ['Mina Castell'],
    teamManager: ['Alun Prosser'],
    qualityChecker: ['Judy Okell'],
    safeguardingLead: ['Martin Leigh'],
    complaintsManager: ['Samira Bello'],
    principalSocialWorker: ['Kate Dunmore'],
    councillor: ['Cllr Anwar Begg'],
  },
};

/** With those who can sign in: a direct-payment team of five and a finance team of eight, for all three councils. */
const shared: Partial<Record<StaffRole, readonly string[]>> = {
  directPaymentAdviser: ['Callum Reid', 'Grace Ampofo', 'Delyth Morgan', 'Sanjay Kulkarni'],
  financialAssessor: ['Wanda Kubiak', 'Terry Blount', 'Amira Said'],
  paymentsOfficer: ['Bryony Tate-Lee'],
  approver: ['Oliver Stannard'],
};

/** Whose work it is: the accounts that hold a role for a council, those who can sign in among them. */
export type Colleagues = (councilId: string, role: StaffRole, number: number) => string;

/** Gives every council the rest of its staff, once, and says who holds what. */
export async function bringColleagues(services: Services, since: string): Promise<Colleagues> {
  const held = new Map<string, string[]>();
  const hold = (councilId: string, role: StaffRole, accountId: string) => {
    const key = `${councilId} ${role}`;
    held.set(key, [...(held.get(key) ?? []), accountId]);
  };
  for (const { displayName, role, councilIds } of listColleagues()) {
    const accountId = await ensureAccount(services, { displayName, role, councilIds, since });
    for (const councilId of councilIds) hold(councilId, role, accountId);
  }
  return (councilId, role, number) => {
    const accounts = held.get(`${councilId} ${role}`) ?? [];
    const accountId = accounts[number % accounts.length];
    if (accountId === undefined) throw new Error(`Nobody invented is ${role} for ${councilId}.`);
    return accountId;
  };
}

interface Colleague {
  readonly displayName: string;
  readonly role: StaffRole;
  readonly councilIds: readonly string[];
}

function listColleagues(): readonly Colleague[] {
  const everywhere = demoCouncils.map(({ councilId }) => councilId);
  const own = demoCouncils.flatMap(({ councilId }) => spread(byCouncil[councilId], [councilId]));
  return [...demoStaff, ...own, ...spread(shared, everywhere)];
}

function spread(
  names: Partial<Record<StaffRole, readonly string[]>>,
  councilIds: readonly string[],
): readonly Colleague[] {
  return Object.entries(names).flatMap(([role, list]) =>
    list.map((displayName) => ({ displayName, role: role as StaffRole, councilIds })),
  );
}

async function ensureAccount(
  services: Services,
  { displayName, role, councilIds, since }: Colleague & { readonly since: string },
): Promise<string> {
  const email = emailOf(displayName);
  const found = await findAccountByEmail(services, email);
  if (found !== null) return found;
  const id = services.newId();
  const now = instant(since);
  await services.database.transaction({ councilIds, accountId: id }, async (tx) => {
    await addAccount(
      tx,
      { id, email, displayName, passwordHash: 'none', totpSecret: null, isInvented: true },
      now,
    );
    for (const councilId of councilIds)
      await addRole(tx, { councilId, role, accountId: id, givenBy: null }, now);
  });
  return id;
}
