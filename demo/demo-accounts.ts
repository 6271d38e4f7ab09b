import { findAccountByEmail, type Services, type StaffRole } from '../src/modules/access/index.ts';

/** The invented councils: neighbours that share some of their staff, as three real ones might. */
export const demoCouncils = [
  {
    councilId: 'ashmere',
    name: 'Ashmere Borough Council',
    dress: { accent: '#0b5a5e', phone: '01632 960 118', textNumber: '07700 900 118', ...weekdays() },
  },
  {
    councilId: 'bexcombe',
    name: 'Bexcombe Council',
    dress: { accent: '#5b2a86', phone: '01632 960 224', textNumber: '07700 900 224', ...weekdays() },
  },
  {
    councilId: 'calderwick',
    name: 'Calderwick City Council',
    dress: { accent: '#1d4f91', phone: '01632 960 337', textNumber: null, ...weekdays() },
  },
] as const;

function weekdays() {
  return { hours: 'Monday to Friday, 9\u00a0am to 5\u00a0pm' };
}

type DemoCouncilId = (typeof demoCouncils)[number]['councilId'];

interface DemoStaff {
  readonly displayName: string;
  readonly role: StaffRole;
  readonly councilIds: readonly DemoCouncilId[];
}

const everywhere = demoCouncils.map(({ councilId }) => councilId);

/** One member of staff for each role, and a few second pairs of eyes. Names are invented. */
export const demoStaff: readonly DemoStaff[] = [
  { displayName: 'Farida Nasser', role: 'contactOfficer', councilIds: ['ashmere'] },
  { displayName: 'Joanne Clarke', role: 'socialWorker', councilIds: ['ashmere'] },
  { displayName: 'Tunde Bakare', role: 'occupationalTherapist', councilIds: ['ashmere', 'bexcombe'] },
  { displayName: 'Helen Marsh', role: 'teamManager', councilIds: ['ashmere'] },
  { displayName: 'Ifeoma Obi', role: 'directPaymentAdviser', councilIds: everywhere },
  { displayName: 'Peter Lund', role: 'financialAssessor', councilIds: everywhere },
  { displayName: 'Dev Patel', role: 'paymentsOfficer', councilIds: everywhere },
  { displayName: 'Ruth Sinclair', role: 'approver', councilIds: everywhere },
  { displayName: 'Martin Ogilvy', role: 'commissioner', councilIds: everywhere },
  { displayName: 'Wendy Achebe', role: 'qualityChecker', councilIds: ['ashmere'] },
  { displayName: 'Siobhan Kelly', role: 'safeguardingLead', councilIds: ['ashmere'] },
  { displayName: 'Graham Poole', role: 'complaintsManager', councilIds: ['ashmere'] },
  { displayName: 'Anjali Rao', role: 'principalSocialWorker', councilIds: ['ashmere'] },
  { displayName: 'Leon Fischer', role: 'analyst', councilIds: everywhere },
  { displayName: 'Cllr Maureen Tully', role: 'councillor', councilIds: ['ashmere'] },
  { displayName: 'Owen Price', role: 'administrator', councilIds: ['ashmere'] },
  { displayName: 'Bea Thornton', role: 'socialWorker', councilIds: ['bexcombe'] },
  { displayName: 'Carl Umeh', role: 'socialWorker', councilIds: ['calderwick'] },
  { displayName: 'Dilys Vaughan', role: 'administrator', councilIds: ['bexcombe'] },
  { displayName: 'Eamon Walsh', role: 'administrator', councilIds: ['calderwick'] },
];

/** What outside checks and newcomers sign in with: see `demo accounts --json`. */
export interface DemoAccount {
  readonly displayName: string;
  readonly role: string;
  readonly council: string;
  readonly email: string;
  readonly password: string;
  /** Base32 secret of the six-digit codes; null where a role signs in without one. */
  readonly totpSecret: string | null;
  /** The page where this account starts. */
  readonly home: string;
}

/** The invented member of staff who holds a role for a council. */
export async function findDemoStaff(services: Services, role: StaffRole, councilId: string): Promise<string> {
  const staff = demoStaff.find((one) => one.role === role && one.councilIds.some((id) => id === councilId));
  if (!staff) throw new Error(`Nobody invented is ${role} for ${councilId}.`);
  return await findDemoAccount(services, staff.displayName);
}

export async function findDemoAccount(services: Services, displayName: string): Promise<string> {
  const accountId = await findAccountByEmail(services, emailOf(displayName));
  if (accountId === null) throw new Error(`${displayName} has no account: load the demonstration first.`);
  return accountId;
}

/** `example.org` can never reach anyone. */
export function emailOf(displayName: string): string {
  return `${displayName
    .toLowerCase()
    .replace(/^cllr /, '')
    .replace(/[^a-z0-9]+/g, '.')}@example.org`;
}
