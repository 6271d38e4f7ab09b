import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import type { Decision } from '../../../../core/decision/decision.ts';
import { decideStatement } from './decide-statement.ts';
import { explainStatement } from './explain-statement.ts';
import type { Statement, StatementAccount } from './statement-account.ts';

function read(text: string | Uint8Array): Decision<Statement> {
  return decideStatement(typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

function accountsOf(text: string | Uint8Array): readonly StatementAccount[] {
  const decision = read(text);
  assert.ok(decision.allowed, decision.allowed ? '' : decision.refusal.words);
  return decision.value.accounts;
}

function accountOf(text: string | Uint8Array): StatementAccount {
  const accounts = accountsOf(text);
  assert.equal(accounts.length, 1);
  return accounts[0]!;
}

function refusalOf(text: string | Uint8Array): string {
  const decision = read(text);
  assert.equal(decision.allowed, false);
  return decision.allowed ? '' : decision.refusal.code;
}

function brief(account: StatementAccount): readonly string[] {
  return account.transactions.map(
    ({ date, amountPence, payee, reference, row }) =>
      `${row}: ${date} ${amountPence} ${payee} | ${reference}`,
  );
}

test("Amina's own statement comes in whole and reconciles, with equal fares kept apart (Q321)", () => {
  const file = readFileSync(new URL('../../fixtures/amina-statement.csv', import.meta.url));
  const account = accountOf(file);
  assert.equal(account.openingBalancePence, 191244);
  assert.equal(account.closingBalancePence, 196089);
  assert.equal(account.reconciles, true);
  assert.equal(account.account, '00-00-00 00004417');
  assert.equal(account.transactions.length, 25);
  assert.deepEqual(account.setAside, []);
  assert.equal(account.transactions.filter(({ payee }) => payee === 'CITY CABS').length, 8);
  assert.equal(
    account.transactions.reduce((sum, { amountPence }) => sum + amountPence, 0),
    196089 - 191244,
  );
});

interface Layout {
  readonly what: string;
  readonly text: string;
  readonly format: string;
  readonly account: string | null;
  readonly rows: readonly string[];
}

const layouts: readonly Layout[] = [
  {
    what: 'Barclays, payee and reference in one cell',
    text: 'Number,Date,Account,Amount,Subcategory,Memo\n ,05/09/2026,20-11-22 00001111,-60.00,DIRECTDEBIT,NORTH GAS      77123     DDR\n',
    format: 'csv-barclays',
    account: '20-11-22 00001111',
    rows: ['2: 2026-09-05 -6000 NORTH GAS | 77123 DDR'],
  },
  {
    what: 'Lloyds, with a comma behind the headings',
    text: "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance,\n05/09/2026,DD,'30-11-22,00002222,NORTH GAS,45,,955.00\n04/09/2026,FPI,'30-11-22,00002222,WAGES,,1000,1000.00\n",
    format: 'csv-lloyds',
    account: '30-11-22 00002222',
    rows: ['2: 2026-09-05 -4500 NORTH GAS | ', '3: 2026-09-04 100000 WAGES | '],
  },
  {
    what: 'Halifax credit card, where spending has no minus',
    text: 'Date,Date entered,Reference,Description,Amount,\n05/09/2026,06/09/2026,99001,CORNER SHOP    ,12.35,\n01/09/2026,01/09/2026,99002,REPAYMENT,-60.00,\n',
    format: 'csv-halifax-credit-card',
    account: null,
    rows: ['2: 2026-09-05 -1235 CORNER SHOP | 99001', '3: 2026-09-01 6000 REPAYMENT | 99002'],
  },
  {
    what: 'NatWest, with spaces, a blank row and apostrophes',
    text: 'Date, Type, Description, Value, Balance, Account Name, Account Number\n\n05 Sep 2026,POS,"\'BAKER , LEEDS",-5.00,95.00,"\'YUSUF A","\'600000-00003333",\n',
    format: 'csv-natwest',
    account: '600000-00003333',
    rows: ['3: 2026-09-05 -500 BAKER , LEEDS | '],
  },
  {
    what: 'Nationwide, with lines above the headings',
    text: '"Account Name:","FlexAccount ****44444"\r\n"Account Balance:","£700.00"\r\n\r\n"Date","Transaction type","Description","Paid out","Paid in","Balance"\r\n"05 Sep 2026","Visa purchase","BAKER","£5.00","","£95.00"\r\n',
    format: 'csv-nationwide',
    account: 'FlexAccount ****44444',
    rows: ['5: 2026-09-05 -500 BAKER | '],
  },
  {
    what: 'Starling',
    text: 'Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes\n05/09/2026,Baker,LUNCH,CONTACTLESS,-5.00,95.00,GENERAL,\n',
    format: 'csv-starling',
    account: null,
    rows: ['2: 2026-09-05 -500 Baker | LUNCH'],
  },
  {
    what: 'Monzo, bought abroad and booked in pounds',
    text: 'Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description,Category split\ntx_1,05/09/2026,10:00:00,Card payment,Cafe,,Eating out,-15.94,GBP,-18.32,EUR,,"Porto, here",,CAFE PORTO,\n',
    format: 'csv-monzo',
    account: null,
    rows: ['2: 2026-09-05 -1594 Cafe | CAFE PORTO'],
  },
  {
    what: 'Revolut, where a fee is part of what was paid',
    text: 'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\nTRANSFER,Current,2026-09-04 23:50:00,2026-09-05 00:10:00,Baker,-5.00,0.50,GBP,COMPLETED,94.50\n',
    format: 'csv-revolut',
    account: 'Current',
    rows: ['2: 2026-09-05 -550 Baker | '],
  },
  {
    what: 'Mettle',
    text: 'Date,Time,Type,Description,Amount,Balance\n05/09/2026,09:12,Card,BAKER,-5.00,95.00\n',
    format: 'csv-mettle',
    account: null,
    rows: ['2: 2026-09-05 -500 BAKER | '],
  },
  {
    what: 'American Express, where spending has no minus',
    text: 'Date,Description,Amount,Extended Details,Appears On Your Statement As,Address\n05/09/2026,BAKER,5.00,,BAKER LEEDS,\n',
    format: 'csv-american-express',
    account: null,
    rows: ['2: 2026-09-05 -500 BAKER | '],
  },
  {
    what: 'HSBC, with three columns and no headings',
    text: '05/09/2026,BAKER,"-5.00"\n06/09/2026,WAGES,"2,100.00"\n',
    format: 'csv-hsbc',
    account: null,
    rows: ['1: 2026-09-05 -500 BAKER | ', '2: 2026-09-06 210000 WAGES | '],
  },
  {
    what: "Santander's text of labelled lines",
    text: 'From:\u00a0 01/09/2026\u00a0 to\u00a0 30/09/2026\r\n\r\nAccount:\u00a0 XXXX XXXX XXXX 5555\r\n\r\nDate:\u00a0 05/09/2026\r\nDescription:\u00a0 BAKER\r\nAmount:\u00a0 -5.00\u00a0 GBP\r\nBalance:\u00a0 95.00\u00a0 GBP\r\n',
    format: 'txt-santander',
    account: 'XXXX XXXX XXXX 5555',
    rows: ['5: 2026-09-05 -500 BAKER | '],
  },
  {
    what: 'a bank not known by name, parted by semicolons, debit and credit in one column',
    text: 'Date;Type;Merchant/Description;Debit/Credit;Balance\n05/09/2026;Card;BAKER;-£5.00;+£95.00\n',
    format: 'csv-generic',
    account: null,
    rows: ['2: 2026-09-05 -500 BAKER | '],
  },
  {
    what: 'a bank not known by name, parted by tabs',
    text: 'Number\tDate\tDetails\tMoney In (£)\tMoney Out (£)\tBalance (£)\n\t05/09/2026\tBAKER\t\t5.00\t95.00\n',
    format: 'csv-generic',
    account: null,
    rows: ['2: 2026-09-05 -500 BAKER | '],
  },
  {
    what: 'a card statement that says D or C in a column of its own',
    text: 'Transaction Date,Posting Date,Billing Amount,Merchant,Reference Number,Debit or Credit Flag\n2026-09-05,2026-09-06,5.00,BAKER,991,D\n2026-09-07,2026-09-08,60.00,REPAYMENT,992,C\n',
    format: 'csv-generic',
    account: null,
    rows: ['2: 2026-09-05 -500 BAKER | 991', '3: 2026-09-07 6000 REPAYMENT | 992'],
  },
  {
    what: 'an amount without a sign beside columns for out and in',
    text: 'Date,Transaction description,Amount,Paid out,Paid in,Balance,Reference\n2026-09-05,BAKER,5.00,5.00,,95.00,LUNCH\n',
    format: 'csv-generic',
    account: null,
    rows: ['2: 2026-09-05 -500 BAKER | LUNCH'],
  },
  {
    what: 'money out with a minus in its own column',
    text: 'Date,Description,Money Out,Money In\n05/09/2026,BAKER,-5.00,\n06/09/2026,WAGES,,10.00\n',
    format: 'csv-generic',
    account: null,
    rows: ['2: 2026-09-05 -500 BAKER | ', '3: 2026-09-06 1000 WAGES | '],
  },
];

for (const { what, text, format, account, rows } of layouts) {
  test(`a statement is read as its bank means it: ${what} (Q321)`, () => {
    const result = accountOf(text);
    assert.equal(result.format, format);
    assert.equal(result.account, account);
    assert.deepEqual(brief(result), rows);
    assert.deepEqual(result.setAside, []);
  });
}

const plain = 'Date,Description,Amount,Balance\n';

const setAside: readonly (readonly [what: string, text: string, reason: RegExp])[] = [
  ['a payment that is pending', 'Date,Description,Amount,Status\n05/09/2026,A,-1.00,PENDING\n', /pending/],
  [
    'a payment that was declined',
    'Date,Description,Amount,Status\n05/09/2026,A,-1.00,Declined\n',
    /did not go through: Declined/,
  ],
  [
    'a payment in euros',
    'Date,Description,Amount,Currency\n05/09/2026,A,-1.00,EUR\n',
    /in EUR, not in pounds/,
  ],
  ['an amount with a euro sign', `${plain}05/09/2026,A,€1.00,\n`, /not in pounds/],
  ['a day that does not exist', `${plain}31/02/2026,A,-1.00,\n`, /cannot read the date "31\/02\/2026"/],
  [
    'a date with the month first',
    `${plain}25/09/2026,A,-1.00,\n09/26/2026,B,-1.00,\n`,
    /no such day as 09\/26\/2026/,
  ],
  ["a spreadsheet's own number for a date", `${plain}46270,A,-1.00,\n`, /spreadsheet's own number/],
  ['no date', `${plain},A,-1.00,\n`, /no date/],
  ['an amount in words', `${plain}05/09/2026,A,one pound,\n`, /cannot read the amount "one pound"/],
  ['a formula for an amount', `${plain}05/09/2026,A,=1+1,\n`, /cannot read the amount "=1\+1"/],
  ['no amount', `${plain}05/09/2026,A,,\n`, /no amount/],
  ['an amount of nothing', `${plain}05/09/2026,A,0.00,\n`, /no money moved/],
  [
    'a comma too many, which would make the 12 of "ROOM 5, 12" the amount',
    'Date,Description,Amount\n05/09/2026,ROOM 5,12,-40.00\n',
    /more cells than/,
  ],
  [
    'money in and money out at once',
    'Date,Description,Paid in,Paid out\n05/09/2026,A,1.00,2.00\n',
    /came in and went out/,
  ],
  [
    'an amount that the columns contradict',
    'Date,Description,Amount,Paid in,Paid out\n05/09/2026,A,1.00,,2.00\n',
    /not what its columns/,
  ],
  [
    'neither debit nor credit in a file that depends on it',
    'Date,Description,Type,Amount\n05/09/2026,A,Debit,1.00\n05/09/2026,B,Fee,2.00\n',
    /came in or went out/,
  ],
  ['a total', `${plain},Total,-1.00,\n`, /adds up other rows/],
  ['a balance brought forward', `${plain}05/09/2026,BALANCE BROUGHT FORWARD,,100.00\n`, /states a balance/],
];

for (const [what, text, reason] of setAside) {
  test(`a row with ${what} is set aside with the reason, and never dropped (Q321)`, () => {
    const account = accountOf(text);
    assert.equal(account.setAside.length, 1);
    const [row] = account.setAside;
    assert.match(row!.reason, reason);
    assert.equal(row!.read, text.split('\n')[row!.row - 1]);
  });
}

test('a payee called Total Energies is a payment and not a total (Q321)', () => {
  assert.deepEqual(brief(accountOf(`${plain}05/09/2026,TOTAL ENERGIES,-1.00,9.00\n`)), [
    '2: 2026-09-05 -100 TOTAL ENERGIES | ',
  ]);
});

test('a payee that a spreadsheet would run as a formula stays the words it is (Q321)', () => {
  const account = accountOf(`${plain}05/09/2026,"=HYPERLINK(""http://x.invalid"")",-1.00,9.00\n`);
  assert.equal(account.transactions[0]!.payee, '=HYPERLINK("http://x.invalid")');
});

test('stated balances and totals inside the table are used for checking and not as payments (Q321)', () => {
  const account = accountOf(
    'Date,Description,Amount\n01/09/2026,OPENING BALANCE,100.00\n05/09/2026,A,-1.00\n30/09/2026,CLOSING BALANCE,111.40\n',
  );
  assert.deepEqual([account.openingBalancePence, account.closingBalancePence], [10000, 11140]);
  assert.deepEqual([account.reconciles, account.differencePence], [false, 1240]);
  assert.deepEqual(explainStatement(account), [
    'This statement ends £12.40 away from its own closing balance. Nothing has been added.',
    'We set 2 rows aside.',
  ]);
});

test('balances stated above the headings are compared with the payments (Q321)', () => {
  const account = accountOf(
    'Opening balance,£100.00\nClosing balance: £98.00\nDate,Description,Amount\n05/09/2026,A,-1.00\n06/09/2026,B,-1.00\n',
  );
  assert.deepEqual(
    [account.openingBalancePence, account.closingBalancePence, account.reconciles],
    [10000, 9800, true],
  );
});

const explained: readonly (readonly [what: string, text: string, words: string])[] = [
  ['reconciles', `${plain}05/09/2026,A,-1.00,9.00\n`, 'The payments explain the closing balance of £9.00.'],
  [
    'has no balances',
    `${plain}05/09/2026,A,-1.00,\n`,
    'This statement does not show two balances to compare, so we cannot check that it is complete.',
  ],
  [
    'has gaps that cancel out',
    `${plain}01/09/2026,A,1.00,1.00\n02/09/2026,A,1.00,3.00\n03/09/2026,A,1.00,3.00\n`,
    'In this statement the balance does not follow from row to row. Nothing has been added.',
  ],
];

for (const [what, text, words] of explained) {
  test(`a statement that ${what} says so in words (Q321)`, () => {
    assert.deepEqual(explainStatement(accountOf(text)), [words]);
  });
}

test('a file of several managed accounts gives each its own payments and balances (Q322)', () => {
  const accounts = accountsOf(
    'Date,Account number,Description,Amount,Balance\n05/09/2026,0001,WAGES,-10.00,90.00\n05/09/2026,0002,WAGES,-10.00,40.00\n06/09/2026,0001,FEE,-1.00,89.00\n',
  );
  assert.deepEqual(
    accounts.map(({ account, transactions, closingBalancePence, reconciles }) => [
      account,
      transactions.length,
      closingBalancePence,
      reconciles,
    ]),
    [
      ['0001', 2, 8900, true],
      ['0002', 1, 4000, true],
    ],
  );
});

test('accounts one below another, each with its own heading, stay apart (Q322)', () => {
  const accounts = accountsOf(
    'Account number:,0001\nDate,Description,Amount\n05/09/2026,A,-1.00\n\nAccount number:,0002\nDate,Description,Amount\n05/09/2026,A,-1.00\n',
  );
  assert.deepEqual(
    accounts.map(({ account, transactions }) => [account, transactions[0]!.row]),
    [
      ['0001', 3],
      ['0002', 7],
    ],
  );
});

function utf16(text: string, mark: boolean): Uint8Array {
  const codes = Array.from(mark ? `\ufeff${text}` : text, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => [code % 256, Math.floor(code / 256)]));
}

const accented = 'Date,Description,Amount\n05/09/2026,CAFÉ,£1.00\n';
const encodings: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['UTF-8', new TextEncoder().encode(accented)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${accented}`)],
  ['UTF-16 with a mark', utf16(accented, true)],
  ['UTF-16 without a mark', utf16(accented, false)],
  [
    'UTF-16 the other way round',
    utf16(accented, true).map((_byte, place, all) => all[place % 2 === 0 ? place + 1 : place - 1]!),
  ],
  ['the Windows code page', Uint8Array.from(accented, (letter) => letter.charCodeAt(0))],
  ['old Macintosh line ends', new TextEncoder().encode(accented.replaceAll('\n', '\r'))],
];

for (const [what, bytes] of encodings) {
  test(`a statement in ${what} says the same as in any other encoding (Q321)`, () => {
    assert.deepEqual(brief(accountOf(bytes)), ['2: 2026-09-05 100 CAFÉ | ']);
  });
}

const refused: readonly (readonly [what: string, file: string | Uint8Array, code: string])[] = [
  ['with nothing in it', '', 'statementEmpty'],
  ['with blank lines only', ' \n\n', 'statementEmpty'],
  ['one byte over the limit', new Uint8Array(8_000_001), 'statementTooLarge'],
  ['with more lines than a statement has', 'a\n'.repeat(100_000), 'statementTooLarge'],
  ['with more cells than a statement has', `${','.repeat(9999)}\n`.repeat(201), 'statementTooLarge'],
  ['that is a PNG picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'statementIsPicture'],
  ['that is a JPEG picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'statementIsPicture'],
  [
    "that is a phone's picture",
    Uint8Array.of(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63),
    'statementIsPicture',
  ],
  ['that is a PDF', '%PDF-1.7\n', 'statementIsPdf'],
  ['that is an Excel workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'statementIsSpreadsheet'],
  ['that is an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'statementIsSpreadsheet'],
  ['that is a web page', '<html><table><tr><td>Date', 'statementIsWebPage'],
  ['that is OFX', 'OFXHEADER:100\n', 'statementIsOtherFormat'],
  ['that is QIF', '!Type:Bank\n', 'statementIsOtherFormat'],
  ['that is MT940', ':20:START\n', 'statementIsOtherFormat'],
  [
    'that is camt',
    '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"/>',
    'statementIsOtherFormat',
  ],
  ['with a NUL in it', `${plain}05/09/2026,A\0,-1.00,\n`, 'statementIsNotText'],
  ['with one endless line', ','.repeat(20_001), 'statementIsNotText'],
  ['with a quotation mark left open', `${plain}05/09/2026,"A,-1.00,\n`, 'statementQuoteNotClosed'],
  [
    'where an open quotation mark swallows a payment',
    `${plain}05/09/2026,"A,-1.00,\n06/09/2026,B,-1.00,\n07/09/2026,"C",-1.00,\n`,
    'statementQuoteNotClosed',
  ],
  ['with headings nobody knows', 'Foo,Bar,Baz\n1,2,3\n', 'statementHeadingsUnknown'],
  [
    'with no column for the amount',
    'Date,Description,Balance\n05/09/2026,A,1.00\n',
    'statementHeadingsUnknown',
  ],
  ['with headings only', plain, 'statementNoPayments'],
  ['with the month first', `${plain}09/05/2026,A,-1.00,\n09/25/2026,B,-1.00,\n`, 'statementMonthFirst'],
  [
    'in euros',
    'Date,Counter Party,Reference,Type,Amount (EUR)\n05/09/2026,A,,,-1.00\n',
    'statementNotPounds',
  ],
];

for (const [what, file, code] of refused) {
  test(`a file ${what} is refused with words and a next step (Q321)`, () => {
    assert.equal(refusalOf(file), code);
  });
}

test('a picture is refused in words that say what to ask the bank for (Q321)', () => {
  const decision = read(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10));
  assert.ok(!decision.allowed);
  assert.equal(decision.refusal.words, 'This file is a picture.');
  assert.match(decision.refusal.nextStep, /^Ask the bank for the statement as a CSV file/);
});

test('spaces round quoted cells do not matter, and quotation marks of a name stay (Q321)', () => {
  const account = accountOf(
    '"Date" , "Description" , "Amount" ,\n"05/09/2026" , "A, B" , "-1.00" ,\n06/09/2026,"""THE INN""",-2.00\n',
  );
  assert.deepEqual(brief(account), ['2: 2026-09-05 -100 A, B | ', '3: 2026-09-06 -200 "THE INN" | ']);
});

test('a note that runs over two lines is one row, and the rows below keep the numbers a spreadsheet shows (Q321)', () => {
  const account = accountOf('Date,Description,Amount\n05/09/2026,"A\nnote",-1.00\n06/09/2026,B,-2.00\n');
  assert.deepEqual(brief(account), ['2: 2026-09-05 -100 A note | ', '3: 2026-09-06 -200 B | ']);
});
