import type { CivilDate } from '../../src/core/calendar/civil-date.ts';
import type { InventedPerson } from '../people/invented-person.ts';
import { type BankLine, writeBankFile } from '../steps/bank-file.ts';

/** Four weeks of an invented support account as a bank would write them, in the columns that several banks share. */
export function makeStatement(
  { facts }: InventedPerson,
  payOn: CivilDate,
  paidPence: number,
  ownPence: number,
): string {
  const bankName = `${facts.givenNames?.slice(0, 1)} ${facts.familyName}`.toUpperCase();
  const lines = [...moneyIn(bankName, paidPence, ownPence), ...moneyOut()].sort((a, b) => a.day - b.day);
  return writeBankFile(lines, payOn, 0);
}

function moneyIn(bankName: string, paidPence: number, ownPence: number): readonly BankLine[] {
  return [
    { day: 0, type: 'BGC', words: 'ASHMERE BC DP', amountPence: paidPence },
    { day: 0, type: 'SO', words: `${bankName} CONTRIB`, amountPence: ownPence },
  ];
}

/** A week's pension: what the employer adds, and what the personal assistant pays out of the wages. */
const [wagesPence, employersPensionPence, ownPensionPence] = [21_760, 293, 488];

function moneyOut(): readonly BankLine[] {
  const weeks = [0, 1, 2, 3].flatMap((week): BankLine[] => [
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
