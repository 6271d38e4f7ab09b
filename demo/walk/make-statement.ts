import { addDays, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import { formatPounds, pence } from '../../src/core/money/pence.ts';
import type { InventedPerson } from '../people/invented-person.ts';

interface Line {
  readonly day: number;
  readonly type: string;
  readonly words: string;
  readonly amountPence: number;
}

/** Four weeks of an invented support account as a bank would write them, in the columns that several banks share. */
export function makeStatement(
  { facts }: InventedPerson,
  payOn: CivilDate,
  paidPence: number,
  ownPence: number,
): string {
  const bankName = `${facts.givenNames?.slice(0, 1)} ${facts.familyName}`.toUpperCase();
  const lines = [...moneyIn(bankName, paidPence, ownPence), ...moneyOut()].sort((a, b) => a.day - b.day);
  let balance = 0;
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

function moneyIn(bankName: string, paidPence: number, ownPence: number): readonly Line[] {
  return [
    { day: 0, type: 'BGC', words: 'ASHMERE BC DP', amountPence: paidPence },
    { day: 0, type: 'SO', words: `${bankName} CONTRIB`, amountPence: ownPence },
  ];
}

/** A week's pension: what the employer adds, and what the personal assistant pays out of the wages. */
const [wagesPence, employersPensionPence, ownPensionPence] = [21_760, 293, 488];

function moneyOut(): readonly Line[] {
  const weeks = [0, 1, 2, 3].flatMap((week): Line[] => [
    { day: week * 7 + 1, type: 'DEB', words: 'ASHMERE LEISURE SWIMMING', amountPence: -900 },
    { day: week * 7 + 1, type: 'DEB', words: 'CITY CABS TAXIS', amountPence: -700 },
    { day: week * 7 + 1, type: 'DEB', words: 'CITY CABS TAXIS', amountPence: -700 },
    { day: week * 7 + 3, type: 'DEB', words: 'CITY CABS TAXIS', amountPence: -700 },
    { day: week * 7 + 3, type: 'DEB', words: 'CITY CABS TAXIS', amountPence: -700 },
    {
      day: week * 7 + 4,
      type: 'FPO',
      words: 'T ADEYEMI WAGES',
      amountPence: -(wagesPence - ownPensionPence),
    },
  ]);
  return [
    ...weeks,
    { day: 14, type: 'DD', words: 'TALLYWELL PAYROLL', amountPence: -1_800 },
    {
      day: 19,
      type: 'DD',
      words: 'WORKPLACE PENSION',
      amountPence: -4 * (employersPensionPence + ownPensionPence),
    },
    { day: 20, type: 'DEB', words: 'LAKESIDE CAFE', amountPence: -1_145 },
  ];
}

/** 1671.92, as banks write amounts in a file. */
function plain(amountPence: number): string {
  return formatPounds(pence(amountPence)).replace(/[£,]/g, '').replace('−', '-');
}
