/** What a column is for. Where several columns serve one purpose, the first with something in it counts. */
export type ColumnRole =
  | 'date'
  | 'payee'
  | 'reference'
  | 'amount'
  | 'paidIn'
  | 'paidOut'
  | 'fee'
  | 'balance'
  | 'sortCode'
  | 'account'
  | 'part'
  | 'currency'
  | 'state'
  | 'direction';

/** One bank's way of laying out a statement. What it does not say is as in `commonColumns`. */
export interface BankLayout {
  readonly format: string;
  readonly bank: string | null;
  /** Headings that must all be there, as `tidyHeading` writes them. */
  readonly signature: readonly string[];
  readonly columns?: Partial<Readonly<Record<ColumnRole, readonly string[]>>>;
  /** Card statements that write spending without a sign and repayments with a minus are turned round. */
  readonly sign?: 'spendingPositive';
  /** The payee's cell holds payee and reference, with a wide gap between them. */
  readonly payeeEndsAtGap?: true;
}

/** Headings that banks use for each purpose, the surest first. */
const commonColumns: Readonly<Record<ColumnRole, readonly string[]>> = {
  date: [
    'transaction date',
    'date',
    'completed date',
    'posting date',
    'posted date',
    'date posted',
    'processed date',
    'booking date',
    'posted transactions date',
    'value date',
    'entry date',
    'date of transaction',
    'payment date',
    'transaction date time',
    'created',
    'timestamp',
  ],
  payee: [
    'counter party',
    'counterparty',
    'counterparty name',
    'counter party name',
    'payee',
    'name',
    'merchant',
    'merchant name',
    'transaction description',
    'description',
    'merchant description',
    'details',
    'transaction details',
    'transaction',
    'transactions',
    'narrative',
    'narrative 1',
    'description 1',
    'description1',
    'particulars',
    'payment details',
    'memo',
    'to from',
    'reference',
  ],
  reference: [
    'reference',
    'payment reference',
    'customer reference',
    'reference number',
    'transaction reference',
    'your reference',
    'ref',
    'narrative 2',
    'description 2',
    'description2',
    'additional details',
    'notes and tags',
    'notes',
    'memo',
  ],
  amount: [
    'amount',
    'billing amount',
    'value',
    'transaction amount',
    'net amount',
    'net',
    'debit credit',
    'credit debit',
    'money in out',
    'paid in out',
    'money',
  ],
  paidIn: [
    'paid in',
    'money in',
    'credit',
    'credit amount',
    'credits',
    'in',
    'receipts',
    'deposits',
    'deposit',
    'lodgements',
    'amount in',
    'amount credited',
    'money received',
    'received',
    'incoming',
    'cr',
  ],
  paidOut: [
    'paid out',
    'money out',
    'debit',
    'debit amount',
    'debits',
    'out',
    'payments',
    'withdrawals',
    'withdrawal',
    'withdrawn',
    'amount out',
    'amount debited',
    'money spent',
    'spent',
    'outgoing',
    'dr',
  ],
  fee: [],
  balance: [
    'balance',
    'running balance',
    'account balance',
    'balance after',
    'balance after transaction',
    'ledger balance',
    'current balance',
  ],
  sortCode: ['sort code', 'sortcode', 'account sort code'],
  account: ['account number', 'account no', 'account', 'posted account', 'account id', 'iban', 'card number'],
  part: [],
  currency: ['currency', 'posted currency', 'account currency', 'ccy'],
  state: ['state', 'status', 'transaction status'],
  direction: [
    'debit or credit flag',
    'debit or credit',
    'credit or debit',
    'debit credit flag',
    'debit credit indicator',
    'credit debit indicator',
    'debit credit',
    'credit debit',
    'dr cr',
    'cr dr',
    'direction',
    'in out',
    'transaction type',
    'type',
  ],
};

/** The layouts we know by name. The first whose signature is all there is taken, so fuller ones come first. */
const bankLayouts: readonly BankLayout[] = [
  {
    format: 'csv-monzo',
    bank: 'Monzo',
    signature: ['transaction id', 'date', 'name', 'amount', 'currency', 'local amount', 'local currency'],
    columns: { date: ['date'], payee: ['name', 'description'], reference: ['description', 'notes and tags'] },
  },
  {
    format: 'csv-revolut',
    bank: 'Revolut',
    signature: [
      'product',
      'started date',
      'completed date',
      'description',
      'amount',
      'fee',
      'currency',
      'state',
    ],
    // The balance is after the fee, so the fee is part of what was paid.
    columns: { date: ['completed date', 'started date'], fee: ['fee'], part: ['product'] },
  },
  {
    format: 'csv-starling',
    bank: 'Starling',
    signature: ['date', 'counter party', 'reference', 'type', 'amount'],
  },
  {
    format: 'csv-barclays',
    bank: 'Barclays',
    signature: ['number', 'date', 'account', 'amount', 'subcategory', 'memo'],
    columns: { payee: ['memo'], reference: [] },
    payeeEndsAtGap: true,
  },
  {
    // Halifax, Bank of Scotland and TSB write the same headings, and the file does not tell them apart.
    format: 'csv-lloyds',
    bank: 'Lloyds',
    signature: [
      'transaction date',
      'transaction type',
      'sort code',
      'account number',
      'transaction description',
      'debit amount',
      'credit amount',
    ],
  },
  {
    format: 'csv-halifax-credit-card',
    bank: 'Halifax',
    signature: ['date', 'date entered', 'reference', 'description', 'amount'],
    columns: { date: ['date'] },
    sign: 'spendingPositive',
  },
  {
    format: 'csv-american-express',
    bank: 'American Express',
    signature: ['date', 'description', 'amount', 'appears on your statement as'],
    sign: 'spendingPositive',
  },
  {
    format: 'csv-natwest',
    bank: 'NatWest',
    signature: ['date', 'type', 'description', 'value', 'balance', 'account name', 'account number'],
  },
  {
    format: 'csv-nationwide',
    bank: 'Nationwide',
    signature: ['date', 'transaction type', 'description', 'paid out', 'paid in', 'balance'],
  },
  {
    format: 'csv-mettle',
    bank: 'Mettle',
    signature: ['date', 'time', 'type', 'description', 'amount', 'balance'],
  },
  { format: 'csv-generic', bank: null, signature: [] },
];

/** HSBC writes three columns and no headings: date, who, amount. */
export const headlessLayout: BankLayout = { format: 'csv-hsbc', bank: 'HSBC', signature: [] };
export const headlessHeadings = ['Date', 'Description', 'Amount'];

/** Santander writes a text of labelled lines, which become a table with these headings. */
export const labelledLayout: BankLayout = { format: 'txt-santander', bank: 'Santander', signature: [] };

/** Which cells of a row serve each purpose, for one heading row. */
export interface RecognisedColumns {
  readonly layout: BankLayout;
  readonly places: Readonly<Record<ColumnRole, readonly number[]>>;
  /** Headings up to the last one with words in it: a cell beyond is one too many. */
  readonly width: number;
  /** Another currency named in a heading, such as `Amount (EUR)`. */
  readonly otherCurrency: string | null;
}

/** A heading in small letters and single spaces, without marks, `£` or a currency: ` "Paid out (£)" ` is `paid out`. */
function tidyHeading(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/\b(gbp|sterling|eur|usd|chf|aud|cad|jpy|pln|sek|nok|dkk|inr|pkr)\b/g, ' ')
    .replace(/\bdr\/cr\b/g, 'dr cr')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Recognises a row of headings, whatever bank it is from; null when a date, a payee or an amount has no column. */
export function findColumns(cells: readonly string[]): RecognisedColumns | null {
  const headings = cells.map(tidyHeading);
  if (headings.filter((heading) => heading !== '').length < 3) return null;
  for (const layout of bankLayouts) {
    if (!layout.signature.every((name) => headings.includes(name))) continue;
    const columns = nameColumns(layout, cells, headings);
    if (columns !== null) return columns;
  }
  return null;
}

/** The columns of a known layout whose headings we wrote ourselves. */
export function nameColumns(
  layout: BankLayout,
  cells: readonly string[],
  headings: readonly string[] = cells.map(tidyHeading),
): RecognisedColumns | null {
  const find = (role: ColumnRole): readonly number[] =>
    (layout.columns?.[role] ?? commonColumns[role])
      .map((name) => headings.indexOf(name))
      .filter((place) => place !== -1);
  const amount = find('amount').slice(0, 1);
  const paidIn = find('paidIn').filter((place) => !amount.includes(place));
  const places: Record<ColumnRole, readonly number[]> = {
    date: find('date'),
    payee: find('payee'),
    reference: find('reference'),
    amount,
    paidIn: paidIn.slice(0, 1),
    paidOut: find('paidOut').slice(0, 1),
    fee: find('fee'),
    balance: find('balance').slice(0, 1),
    sortCode: find('sortCode'),
    account: find('account'),
    part: find('part'),
    currency: find('currency'),
    state: find('state'),
    direction: find('direction')
      .filter((place) => !amount.includes(place))
      .slice(0, 1),
  };
  const hasAmount = amount.length > 0 || (places.paidIn.length > 0 && places.paidOut.length > 0);
  if (places.date.length === 0 || places.payee.length === 0 || !hasAmount) return null;
  return { layout, places, width: widthOf(headings), otherCurrency: findOtherCurrency(cells, places) };
}

function widthOf(headings: readonly string[]): number {
  return headings.findLastIndex((heading) => heading !== '') + 1;
}

function findOtherCurrency(
  cells: readonly string[],
  places: Readonly<Record<ColumnRole, readonly number[]>>,
): string | null {
  for (const place of [...places.amount, ...places.paidIn, ...places.paidOut]) {
    const heading = cells[place] ?? '';
    const named = /\b(EUR|USD|CHF|AUD|CAD|JPY|PLN|SEK|NOK|DKK|INR|PKR)\b/.exec(heading)?.[1];
    if (named) return named;
    if (heading.includes('€')) return 'EUR';
    if (heading.includes('$')) return 'USD';
  }
  return null;
}
