import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { addDays, type CivilDate, civilDate, formatDate } from '../../../../core/calendar/civil-date.ts';
import { formatPounds, pence } from '../../../../core/money/pence.ts';
import { decideStatement } from './decide-statement.ts';

const seed = 20261029;

interface Payment {
  readonly date: CivilDate;
  readonly amount: number;
  readonly payee: string;
}

/** Words as banks write them, with what breaks a careless reader: commas, quotation marks, semicolons. */
const words = fc
  .array(
    fc.constantFrom(
      'CITY',
      'CABS',
      'M&S',
      "O'NEILL",
      'LEEDS, GB',
      '5" PIPE',
      '"THE INN"',
      'A;B',
      'CAFÉ',
      '=1+1',
      '20931',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '));

/** Payments by date, oldest first; several can fall on one day and be equal. */
const payments: fc.Arbitrary<readonly Payment[]> = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 3 }),
      amount: fc
        .oneof(fc.integer({ min: -300_000, max: 300_000 }), fc.constantFrom(-700, -310))
        .filter((amount) => amount !== 0),
      payee: words,
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) => {
    let date = civilDate('2026-09-20');
    return all.map(({ days, amount, payee }) => {
      date = addDays(date, days);
      return { date, amount, payee };
    });
  });

const dayFirst = (date: CivilDate): string => date.split('-').toReversed().join('/');
const shortName = (date: CivilDate): string => formatDate(date).replace(/([A-Z][a-z]{2})[a-z]*/, '$1');
const signed = (amount: number): string => formatPounds(pence(amount)).replace('−', '-').replace(/[£,]/g, '');
const grand = (amount: number): string => formatPounds(pence(amount)).replace('−', '-');
const size = (amount: number): string => grand(Math.abs(amount));
const out = (amount: number): string => (amount < 0 ? size(amount) : '');
const paidIn = (amount: number): string => (amount > 0 ? size(amount) : '');

interface Layout {
  readonly format: string;
  readonly headings: string;
  readonly row: (payment: Payment, balance: number) => readonly string[];
  readonly hasBalance: boolean;
}

const layouts: readonly Layout[] = [
  {
    format: 'csv-barclays',
    headings: 'Number,Date,Account,Amount,Subcategory,Memo',
    row: (p) => ['', dayFirst(p.date), '20-11-22 00001111', signed(p.amount), 'PAYMENT', p.payee],
    hasBalance: false,
  },
  {
    format: 'csv-lloyds',
    headings:
      'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance,',
    row: (p, b) => [
      dayFirst(p.date),
      '',
      "'30-11-22",
      '00002222',
      p.payee,
      out(p.amount),
      paidIn(p.amount),
      signed(b),
    ],
    hasBalance: true,
  },
  {
    format: 'csv-halifax-credit-card',
    headings: 'Date,Date entered,Reference,Description,Amount,',
    row: (p) => [dayFirst(p.date), dayFirst(p.date), '', p.payee, signed(-p.amount), ''],
    hasBalance: false,
  },
  {
    format: 'csv-american-express',
    headings: 'Date,Description,Amount,Appears On Your Statement As',
    row: (p) => [dayFirst(p.date), p.payee, signed(-p.amount), ''],
    hasBalance: false,
  },
  {
    format: 'csv-natwest',
    headings: 'Date, Type, Description, Value, Balance, Account Name, Account Number',
    row: (p, b) => [
      shortName(p.date),
      'POS',
      p.payee,
      signed(p.amount),
      signed(b),
      "'YUSUF A",
      "'600000-00003333",
      '',
    ],
    hasBalance: true,
  },
  {
    format: 'csv-nationwide',
    headings:
      '"Account Name:","FlexAccount ****44444"\n\n"Date","Transaction type","Description","Paid out","Paid in","Balance"',
    row: (p, b) => [shortName(p.date), 'Visa purchase', p.payee, out(p.amount), paidIn(p.amount), grand(b)],
    hasBalance: true,
  },
  {
    format: 'csv-starling',
    headings: 'Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP)',
    row: (p, b) => [dayFirst(p.date), p.payee, '', 'CONTACTLESS', signed(p.amount), signed(b)],
    hasBalance: true,
  },
  {
    format: 'csv-monzo',
    headings: 'Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency',
    row: (p) => [
      'tx_1',
      dayFirst(p.date),
      '10:00:00',
      'Card payment',
      p.payee,
      '🛍️',
      '',
      signed(p.amount),
      'GBP',
      '-1.00',
      'EUR',
    ],
    hasBalance: false,
  },
  {
    format: 'csv-revolut',
    headings: 'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance',
    row: (p, b) => [
      'CARD',
      'Current',
      `${p.date} 10:00:00`,
      `${p.date} 10:00:05`,
      p.payee,
      signed(p.amount),
      '0.00',
      'GBP',
      'COMPLETED',
      signed(b),
    ],
    hasBalance: true,
  },
  {
    format: 'csv-mettle',
    headings: 'Date,Time,Type,Description,Amount,Balance',
    row: (p, b) => [dayFirst(p.date), '10:00', 'Card', p.payee, signed(p.amount), signed(b)],
    hasBalance: true,
  },
  {
    format: 'csv-generic',
    headings: 'Date,Details,Paid in,Paid out,Balance',
    row: (p, b) => [
      formatDate(p.date),
      p.payee,
      paidIn(p.amount),
      out(p.amount),
      `${size(b)}${b < 0 ? ' DR' : ' CR'}`,
    ],
    hasBalance: true,
  },
];

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function write(layout: Layout, all: readonly Payment[], opening: number, newestFirst: boolean): Uint8Array {
  let balance = opening;
  const rows = all.map((payment) => {
    balance += payment.amount;
    return layout.row(payment, balance).map(quote).join(',');
  });
  const lines = [layout.headings, ...(newestFirst ? rows.toReversed() : rows), ''];
  return new TextEncoder().encode(lines.join('\r\n'));
}

for (const layout of layouts) {
  test(`whatever was paid, a file written as ${layout.format} is read back to the penny (Q321), seed ${seed}`, () => {
    fc.assert(
      fc.property(
        payments,
        fc.integer({ min: -50_000, max: 500_000 }),
        fc.boolean(),
        (all, opening, newestFirst) => {
          const decision = decideStatement(write(layout, all, opening, newestFirst));
          assert.ok(decision.allowed);
          const [account] = decision.value.accounts;
          assert.ok(account);
          assert.equal(account.format, layout.format);
          assert.deepEqual(account.setAside, []);
          assert.deepEqual(
            account.transactions.map(({ date, amountPence, payee }) => ({
              date,
              amount: amountPence,
              payee,
            })),
            newestFirst ? all.toReversed() : all,
          );
          assert.equal(account.reconciles, layout.hasBalance ? true : null);
          if (!layout.hasBalance) return;
          const moved = all.reduce((sum, { amount }) => sum + amount, 0);
          assert.deepEqual(
            [account.openingBalancePence, account.closingBalancePence],
            [opening, opening + moved],
          );
        },
      ),
      { seed, numRuns: 60 },
    );
  });
}

test(`a payment lost from the middle of a statement always shows as its own amount (Q321), seed ${seed}`, () => {
  const [layout] = layouts.filter(({ format }) => format === 'csv-starling');
  assert.ok(layout);
  fc.assert(
    fc.property(payments, fc.nat(), (all, pick) => {
      const days = all.map((payment, place) => ({
        ...payment,
        date: addDays(civilDate('2026-09-01'), place),
      }));
      fc.pre(days.length >= 3);
      const lost = 1 + (pick % (days.length - 2));
      const lines = new TextDecoder().decode(write(layout, days, 10_000, false)).split('\r\n');
      const decision = decideStatement(new TextEncoder().encode(lines.toSpliced(lost + 1, 1).join('\r\n')));
      assert.ok(decision.allowed);
      assert.equal(decision.value.accounts[0]?.reconciles, false);
      assert.equal(decision.value.accounts[0]?.differencePence, days[lost]?.amount);
    }),
    { seed, numRuns: 100 },
  );
});

test(`whatever the bytes, the answer is a result or a refusal in words, and never a fault (Q321), seed ${seed}`, () => {
  const cells = fc.constantFrom(
    'Date',
    'Description',
    'Amount',
    '05/09/2026',
    '-1.00',
    '"',
    ',',
    '\n',
    ';',
    '\t',
    '=',
    "'",
    'x',
    '£',
    '\u00a0',
    'Date:',
    'Amount:',
    '99999999999999999999',
  );
  const text = fc.array(cells, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join('')));
  const underHeadings = text.map((bytes) =>
    Uint8Array.of(...new TextEncoder().encode('Date,Description,Amount\n'), ...bytes),
  );
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), text, underHeadings), (bytes) => {
      const decision = decideStatement(bytes);
      if (decision.allowed) assert.ok(decision.value.accounts.length > 0);
      else assert.ok(decision.refusal.words.length > 0 && decision.refusal.nextStep.length > 0);
    }),
    { seed, numRuns: 1500 },
  );
});

test(`every row under the headings with something in it comes back once, taken or set aside (Q321), seed ${seed}`, () => {
  const cell = fc.constantFrom(
    '',
    '05/09/2026',
    '09/26/2026',
    'BAKER',
    '-1.00',
    'Total',
    'Opening balance',
    '€2',
    '0.00',
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const file = ['Date,Description,Amount', '25/09/2026,A,-1.00', ...rows].join('\n');
      const decision = decideStatement(new TextEncoder().encode(file));
      assert.ok(decision.allowed);
      const met = decision.value.accounts.flatMap(({ transactions, setAside }) =>
        [...transactions, ...setAside].map((one) => one.row),
      );
      const expected = ['', '25', ...rows].flatMap((text, place) => (/[^,]/.test(text) ? [place + 1] : []));
      assert.deepEqual(
        met.toSorted((a, b) => a - b),
        expected,
      );
    }),
    { seed, numRuns: 300 },
  );
});
