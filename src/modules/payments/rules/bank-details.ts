import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { toBankText } from './bank-text.ts';
import { paymentsRefusals } from './refusals.ts';

/** What someone types, as they typed it. */
export interface BankDetailsEntry {
  readonly accountName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly rollNumber: string;
}

/** Bank details in their one kept form: six digits, eight digits, and a building society's roll number or none. */
export interface BankDetails {
  readonly accountName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly rollNumber: string | null;
  readonly modulusCheck: ModulusCheck;
}

/** Whether the account number fits its sort code by the banks' own sums. */
export type ModulusCheck = 'notChecked';

/** The words that go beside the details wherever someone relies on them. */
export const modulusCheckWords: Readonly<Record<ModulusCheck, string>> = {
  notChecked:
    'The numbers have the right length. Whether this account can exist at this bank was not checked, because the banks’ table is not part of this system. A second person checks them before money is sent.',
};

/** The longest account name that payment files carry. */
const longestAccountName = 70;

/**
 * Takes bank details in the ways people write them: any spaces or hyphens, account numbers of 6 to 8 digits
 * (zeros are put in front), a roll number of 1 to 18 characters. Refuses with every faulty field at once.
 * Source: GOV.UK Design System, bank details pattern.
 */
export function decideBankDetails(entry: BankDetailsEntry): Decision<BankDetails> {
  const sortCode = onlyDigits(entry.sortCode);
  const accountNumber = onlyDigits(entry.accountNumber);
  const rollNumber = entry.rollNumber.trim();
  const faults: Fault[] = [];
  const check = (field: keyof BankDetailsEntry, words: string | null) => {
    if (words !== null) faults.push({ field, words });
  };
  check('accountName', faultInName(entry.accountName));
  check('sortCode', faultInSortCode(sortCode));
  check('accountNumber', faultInAccountNumber(accountNumber));
  check('rollNumber', faultInRollNumber(rollNumber));
  if (faults.length > 0) return refuse(paymentsRefusals, 'bankDetailsFaulty', {}, faults);
  return allow({
    accountName: entry.accountName.trim().replace(/\s+/g, ' '),
    sortCode,
    accountNumber: accountNumber.padStart(8, '0'),
    rollNumber: rollNumber === '' ? null : rollNumber,
    modulusCheck: 'notChecked',
  });
}

/** `••••5678`: enough to know the account again, too little to use it. */
export function maskAccountNumber(accountNumber: string): string {
  return `••••${accountNumber.slice(-4)}`;
}

/** Leaves out what people put between digits; anything else stays, to be found faulty. */
function onlyDigits(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s.\-‐‑–—]/g, '');
}

/** What is wrong with an account name, or null. Payment files use it too, so no file meets a name unseen. */
export function faultInName(typed: string): string | null {
  if (typed.trim() === '') return 'Enter the name on the account';
  const { text, refused } = toBankText(typed.trim().replace(/\s+/g, ' '));
  if (refused.length > 0) {
    return `Enter the name as it is on the bank account, in letters A to Z: banks cannot take ${refused.join(' ')}`;
  }
  if (text === '') return 'Enter the name on the account, in letters A to Z';
  if (text.length > longestAccountName) {
    return `The name on the account must be ${longestAccountName} letters or fewer`;
  }
  return null;
}

function faultInSortCode(sortCode: string): string | null {
  if (sortCode === '') return 'Enter a sort code';
  return /^[0-9]{6}$/.test(sortCode) ? null : 'Enter a valid sort code like 309430';
}

function faultInAccountNumber(accountNumber: string): string | null {
  if (accountNumber === '') return 'Enter an account number';
  if (!/^[0-9]+$/.test(accountNumber)) return 'Enter a valid account number like 00733445';
  const { length } = accountNumber;
  return length >= 6 && length <= 8 ? null : 'Account number must be between 6 and 8 digits';
}

function faultInRollNumber(rollNumber: string): string | null {
  if (rollNumber === '') return null;
  if (rollNumber.length > 18) return 'Building society roll number must be between 1 and 18 characters';
  if (/^[A-Za-z0-9 ./-]+$/.test(rollNumber)) return null;
  return 'Building society roll number must only include letters a to z, numbers, hyphens, spaces, forward slashes and full stops';
}
