import { sql } from 'kysely';
import type { Context } from '../audit/index.ts';
import { type BankDetails, type ModulusCheck, maskAccountNumber } from './rules/bank-details.ts';
import type { BankAccount, Rail } from './rules/pain001.ts';

/** Bank details as they may be shown: never the numbers themselves. */
export interface MaskedDetails {
  readonly version: number;
  readonly maskedAccountNumber: string;
  readonly modulusCheck: ModulusCheck;
  readonly changedBy: string;
  readonly checkedBy: string | null;
}

const maskedColumns = sql`version, masked_account_number as "maskedAccountNumber", modulus_check as "modulusCheck",
  changed_by as "changedBy", checked_by as "checkedBy"`;

/** The details in use for an agreement: the newest version, or null while there are none. */
export async function findMaskedDetails(
  context: Context,
  agreementId: string,
): Promise<MaskedDetails | null> {
  const { rows } = await sql<MaskedDetails>`
    select ${maskedColumns} from payee_details
    where council_id = ${context.councilId} and agreement_id = ${agreementId} order by version desc limit 1`.execute(
    context.tx,
  );
  return rows[0] ?? null;
}

/** The newest version of every agreement's details, by agreement. */
export async function listMaskedDetails(context: Context): Promise<ReadonlyMap<string, MaskedDetails>> {
  const { rows } = await sql<MaskedDetails & { readonly agreementId: string }>`
    select distinct on (agreement_id) agreement_id as "agreementId", ${maskedColumns} from payee_details
    where council_id = ${context.councilId} order by agreement_id, version desc`.execute(context.tx);
  return new Map(rows.map(({ agreementId, ...details }) => [agreementId, details]));
}

/** Whose an encrypted text is: copied to another row, it does not decrypt there. */
const payeeOf = (context: Context, agreementId: string, version: number) =>
  `payee_details.sealed ${context.councilId}/${agreementId}/${version}`;
const payerOf = (context: Context, id: string) => `payer_accounts.sealed ${context.councilId}/${id}`;

export async function addPayeeDetails(
  context: Context,
  place: { readonly agreementId: string; readonly personId: string; readonly version: number },
  details: BankDetails,
): Promise<void> {
  await sql`insert into payee_details (council_id, id, agreement_id, person_id, version, sealed, masked_account_number, modulus_check,
      changed_by, changed_at)
    values (${context.councilId}, ${context.newId()}, ${place.agreementId}, ${place.personId}, ${place.version},
      ${context.encrypt(JSON.stringify(details), payeeOf(context, place.agreementId, place.version))}, ${maskAccountNumber(details.accountNumber)}, ${details.modulusCheck},
      ${context.actor.accountId}, ${context.now})`.execute(context.tx);
}

export async function markDetailsChecked(
  context: Context,
  agreementId: string,
  version: number,
  how: string,
): Promise<void> {
  await sql`update payee_details set checked_by = ${context.actor.accountId}, checked_at = ${context.now}, checked_how = ${how}
    where council_id = ${context.councilId} and agreement_id = ${agreementId} and version = ${version} and checked_by is null`.execute(
    context.tx,
  );
}

/** The numbers themselves, for the payment file and for nothing else. Throws where that version is not there. */
export async function openPayeeDetails(
  context: Context,
  agreementId: string,
  version: number,
): Promise<BankDetails> {
  const { rows } = await sql<{ sealed: string }>`
    select sealed from payee_details
    where council_id = ${context.councilId} and agreement_id = ${agreementId} and version = ${version}`.execute(
    context.tx,
  );
  if (!rows[0]) throw new Error(`Agreement ${agreementId} has no bank details of version ${version}.`);
  return JSON.parse(context.decrypt(rows[0].sealed, payeeOf(context, agreementId, version))) as BankDetails;
}

/** Everyone who changed or checked the given versions of bank details. */
export async function listWhoTouchedDetails(
  context: Context,
  versions: readonly { readonly agreementId: string; readonly detailsVersion: number | null }[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ account: string }>`
    select distinct unnest(array_remove(array[details.changed_by, details.checked_by], null)) as account
    from payee_details as details
    join unnest(${versions.map(({ agreementId }) => agreementId)}::uuid[], ${versions.map(({ detailsVersion }) => detailsVersion)}::int[])
      as used (agreement_id, version) on details.agreement_id = used.agreement_id and details.version = used.version
    where details.council_id = ${context.councilId}`.execute(context.tx);
  return rows.map(({ account }) => account);
}

export interface PayerAccount extends BankAccount {
  readonly version: number;
  readonly rail: Rail;
}

/** The council's own account that pays, or null while none is set. */
export async function findPayerAccount(context: Context): Promise<PayerAccount | null> {
  const { rows } = await sql<{ id: string; sealed: string; version: number; rail: Rail }>`
    select id, sealed, version, rail from payer_accounts where council_id = ${context.councilId} order by version desc limit 1`.execute(
    context.tx,
  );
  const row = rows[0];
  if (!row) return null;
  const account = JSON.parse(context.decrypt(row.sealed, payerOf(context, row.id))) as BankAccount;
  return { ...account, version: row.version, rail: row.rail };
}

/** Sets the account that pays, from now on. Two at once: the second fails on its number and is tried again. */
export async function addPayerAccount(context: Context, account: BankAccount, rail: Rail): Promise<number> {
  const id = context.newId();
  const sealed = context.encrypt(JSON.stringify(account), payerOf(context, id));
  const { rows } = await sql<{ version: number }>`
    insert into payer_accounts (council_id, id, version, sealed, masked_account_number, rail, changed_by, changed_at)
    select ${context.councilId}, ${id}::uuid, count(*) + 1, ${sealed},
      ${maskAccountNumber(account.accountNumber)}, ${rail}, ${context.actor.accountId}::uuid, ${context.now}::timestamptz
    from payer_accounts where council_id = ${context.councilId} returning version`.execute(context.tx);
  return rows[0]?.version ?? 1;
}
