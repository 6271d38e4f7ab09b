import type { CivilDate, Instant } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { formatPounds, type Pence, sumPence } from '../../../core/money/pence.ts';
import { faultInName } from './bank-details.ts';
import { toBankText } from './bank-text.ts';
import { paymentsRefusals } from './refusals.ts';
import type { RunState } from './run.ts';

/** One account at a British bank, in its kept form. */
export interface BankAccount {
  readonly name: string;
  readonly sortCode: string;
  readonly accountNumber: string;
}

/** One payment of a file. `reference` is what the payee sees on the statement. */
export interface FilePayment {
  readonly lineId: string;
  readonly payee: BankAccount & { readonly rollNumber: string | null };
  readonly amountPence: Pence;
  readonly reference: string;
}

/** How the money travels. Source: ISO 20022 external code list, service levels; each bank's guide confirms. */
export type Rail = 'bacs' | 'fasterPayments';

const serviceLevel: Readonly<Record<Rail, string>> = { bacs: 'NURG', fasterPayments: 'URNS' };

/** Everything that a file is made from. Ids, dates and times are given, so the same run gives the same bytes. */
export interface PaymentFileFacts {
  readonly runId: string;
  readonly runState: RunState;
  readonly approvedTotalPence: Pence;
  readonly createdAt: Instant;
  readonly executeOn: CivilDate;
  readonly rail: Rail;
  readonly payer: BankAccount;
  readonly payments: readonly FilePayment[];
}

/** The file's words and the two figures that a bank checks it by. */
export interface PaymentFile {
  readonly text: string;
  readonly count: number;
  readonly totalPence: Pence;
}

/** The most that one payment of a file may be: £999,999,999.99. */
const mostPence = 99_999_999_999;

/**
 * Makes an ISO 20022 pain.001.001.09 file from an approved run. Refuses a run that is not approved, lines that do
 * not come to the approved total, and names, references, ids or amounts that a bank could not take, all at once.
 */
export function decidePaymentFile(facts: PaymentFileFacts): Decision<PaymentFile> {
  if (facts.runState !== 'approved') {
    return refuse(paymentsRefusals, 'runNotApproved', { state: facts.runState });
  }
  const faults = listFaults(facts);
  if (faults.length > 0) return refuse(paymentsRefusals, 'paymentFileWrong', {}, faults);
  const totalPence = sumPence(facts.payments.map((payment) => payment.amountPence));
  if (totalPence !== facts.approvedTotalPence) {
    return refuse(paymentsRefusals, 'paymentFileTotalDiffers', {
      lines: formatPounds(totalPence),
      approved: formatPounds(facts.approvedTotalPence),
    });
  }
  return allow({ text: writeFile(facts, totalPence), count: facts.payments.length, totalPence });
}

/** Ids travel without hyphens: a UUID of 36 characters fits the 35 that ISO 20022 gives. */
function toFileId(id: string): string {
  return id.replaceAll('-', '');
}

/** A building society finds its member by the roll number, which therefore takes the place of the reference. */
function referenceOf(payment: FilePayment): string {
  return payment.payee.rollNumber ?? payment.reference;
}

function listFaults(facts: PaymentFileFacts): readonly Fault[] {
  const seen = new Set<string>();
  const faults = [
    ...listIdFaults('runId', facts.runId),
    ...listAccountFaults('payer', facts.payer),
    ...facts.payments.flatMap((payment, place) => {
      const field = `payments[${place}]`;
      const id = toFileId(payment.lineId);
      const twice = seen.has(id);
      seen.add(id);
      return [
        ...listIdFaults(`${field}.lineId`, payment.lineId),
        ...(twice ? [{ field: `${field}.lineId`, words: 'This payment is in the file twice' }] : []),
        ...listAccountFaults(`${field}.payee`, payment.payee),
        ...listAmountFaults(`${field}.amountPence`, payment.amountPence),
        ...listReferenceFaults(`${field}.reference`, referenceOf(payment)),
      ];
    }),
  ];
  if (facts.payments.length === 0)
    faults.push({ field: 'payments', words: 'There is nothing to pay in this run' });
  return faults;
}

function listIdFaults(field: string, id: string): readonly Fault[] {
  const fits = /^[A-Za-z0-9]{1,35}$/.test(toFileId(id));
  return fits ? [] : [{ field, words: 'An id must be 1 to 35 letters and digits' }];
}

function listAccountFaults(field: string, account: BankAccount): readonly Fault[] {
  const faults: Fault[] = [];
  const inName = faultInName(account.name);
  if (inName !== null) faults.push({ field: `${field}.name`, words: inName });
  if (!/^[0-9]{6}$/.test(account.sortCode)) {
    faults.push({ field: `${field}.sortCode`, words: 'A sort code is six digits' });
  }
  if (!/^[0-9]{8}$/.test(account.accountNumber)) {
    faults.push({ field: `${field}.accountNumber`, words: 'An account number is eight digits' });
  }
  return faults;
}

function listAmountFaults(field: string, amount: Pence): readonly Fault[] {
  if (amount < 1) return [{ field, words: 'A payment is at least a penny' }];
  return amount > mostPence ? [{ field, words: 'A payment is at most £999,999,999.99' }] : [];
}

function listReferenceFaults(field: string, reference: string): readonly Fault[] {
  const { text, refused } = toBankText(reference);
  if (refused.length > 0) return [{ field, words: `Banks cannot take ${refused.join(' ')} in a reference` }];
  const fits = text.length >= 1 && text.length <= 18;
  return fits ? [] : [{ field, words: 'A reference is 1 to 18 letters, digits and spaces' }];
}

function writeFile(facts: PaymentFileFacts, totalPence: Pence): string {
  const totals = { NbOfTxs: String(facts.payments.length), CtrlSum: toDecimal(totalPence) };
  const runId = toFileId(facts.runId);
  const payerName = { Nm: toBankText(facts.payer.name).text };
  const initiation = {
    GrpHdr: { MsgId: runId, CreDtTm: facts.createdAt, ...totals, InitgPty: payerName },
    PmtInf: {
      PmtInfId: runId,
      PmtMtd: 'TRF',
      ...totals,
      PmtTpInf: { SvcLvl: { Cd: serviceLevel[facts.rail] } },
      ReqdExctnDt: { Dt: facts.executeOn },
      Dbtr: payerName,
      DbtrAcct: writeAccount(facts.payer),
      DbtrAgt: writeBank(facts.payer),
      CdtTrfTxInf: facts.payments.map(writePayment),
    },
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">',
    ...writeElement('CstmrCdtTrfInitn', initiation, '  '),
    '</Document>',
    '',
  ].join('\n');
}

/** What an element holds: words, other elements in their order, or the same element several times. */
type Content = string | { readonly [element: string]: Content } | readonly Content[];

/** Writes one element on its lines. `opening` is its name, and after a space its attributes. */
function writeElement(opening: string, content: Content, indent: string): readonly string[] {
  const [name] = opening.split(' ');
  if (typeof content === 'string') {
    return [`${indent}<${opening}>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`];
  }
  if (isSeveral(content)) return content.flatMap((one) => writeElement(opening, one, indent));
  const inside = Object.entries(content).flatMap(([child, held]) => writeElement(child, held, `${indent}  `));
  return [`${indent}<${opening}>`, ...inside, `${indent}</${name}>`];
}

function isSeveral(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

function writePayment(payment: FilePayment): Content {
  return {
    PmtId: { EndToEndId: toFileId(payment.lineId) },
    Amt: { 'InstdAmt Ccy="GBP"': toDecimal(payment.amountPence) },
    CdtrAgt: writeBank(payment.payee),
    Cdtr: { Nm: toBankText(payment.payee.name).text },
    CdtrAcct: writeAccount(payment.payee),
    RmtInf: { Ustrd: toBankText(referenceOf(payment)).text },
  };
}

function writeAccount(account: BankAccount): Content {
  return { Id: { Othr: { Id: account.accountNumber } } };
}

/** GBDSC is the code of the United Kingdom's domestic sort codes. */
function writeBank(account: BankAccount): Content {
  return { FinInstnId: { ClrSysMmbId: { ClrSysId: { Cd: 'GBDSC' }, MmbId: account.sortCode } } };
}

/** 167192 pence is `1671.92`, by moving digits and never by dividing. */
function toDecimal(amount: Pence): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
