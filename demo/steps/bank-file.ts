import { addDays, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import { formatPounds, pence } from '../../src/core/money/pence.ts';

/** One payment of an invented account; `day` counts from the day on which the council's money came. */
export interface BankLine {
  readonly day: number;
  readonly type: string;
  readonly words: string;
  readonly amountPence: number;
}

/** Payments as a bank would write them, in the columns that several banks share, with the balance after each. */
export function writeBankFile(lines: readonly BankLine[], payOn: CivilDate, openingPence: number): string {
  let balance = openingPence;
  const rows = lines.map(({ day, type, words, amountPence }) => {
    balance += amountPence;
    const [year, month, date] = addDays(payOn, day).split('-');
    const amount = plain(Math.abs(amountPence));
    const cells = [`${date}/${month}/${year}`, type, "'30-94-30", '00733445', words];
    return [...cells, amountPence < 0 ? amount : '', amountPence < 0 ? '' : amount, plain(balance)].join(',');
  });
  const heading =
    'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';
  return `${[heading, ...rows].join('\n')}\n`;
}

/** 1671.92, as banks write amounts in a file. */
function plain(amountPence: number): string {
  return formatPounds(pence(amountPence)).replace(/[£,]/g, '').replace('−', '-');
}
