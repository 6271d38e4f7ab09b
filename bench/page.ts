import assert from 'node:assert/strict';
import { Eta } from 'eta';
import { type Html, html, table, tag } from '../src/platform/html/index.ts';
import { layout } from '../src/site/layout.ts';
import { ashmere } from '../src/site/site.ts';
import { startContent } from '../src/web/pages/start/content.ts';
import { startView } from '../src/web/pages/start/view.ts';
import { type Figure, figureOf, interleave, ratioOf } from './rounds.ts';

const rounds = 20;

/** Our pages against Eta, the fastest template engine on npm that we found, with the same markup out of both. */
export async function measurePages(): Promise<readonly Figure[]> {
  return [
    ...(await comparePage('start page', () => startView(ashmere).toString(), startWords(), 400)),
    ...(await compareTable()),
  ];
}

async function comparePage(
  name: string,
  ours: () => string,
  words: readonly string[],
  times: number,
): Promise<readonly Figure[]> {
  const template = flatten(ours(), words);
  const eta = new Eta();
  const compiled = eta.compile(template);
  return await compare(name, ours, () => eta.render(compiled, { words }), times);
}

/** The page as one flat template, with the same words put in and escaped while it is rendered. */
function flatten(page: string, words: readonly string[]): string {
  const places = words.map((word, place) => ({ text: escape(word), place }));
  const byLength = places.toSorted((a, b) => b.text.length - a.text.length);
  const known = new RegExp(
    byLength.map(({ text }) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'g',
  );
  return page.replace(known, (text) => `<%= it.words[${places.find((one) => one.text === text)?.place}] %>`);
}

function escape(text: string): string {
  return new Eta().renderString('<%= it.text %>', { text });
}

function startWords(): readonly string[] {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
  };
  Object.values(startContent).forEach(collect);
  return [...new Set([...found, ashmere.councilName, ashmere.contact.phone])];
}

interface Row {
  readonly name: string;
  readonly bornOn: string;
  readonly amount: string;
  readonly state: string;
}

const rows: readonly Row[] = Array.from({ length: 50 }, (_unused, place) => ({
  name: `Person & Sons ${place} (invented)`,
  bornOn: `${1 + (place % 28)} May ${1930 + place}`,
  amount: `£${100 + place}.00`,
  state: place % 3 === 0 ? 'Paid' : 'Waiting',
}));

const head = ['Name', 'Born', 'Each week', 'State'];

/** The page as it is written here, of components that check what they are given. */
function tablePage(): string {
  const shown = table({
    caption: 'Payments',
    head: head.map((text) => ({ text })),
    rows: rows.map(({ name, bornOn, amount, state }) => [
      { text: name },
      { text: bornOn },
      { text: amount, format: 'numeric' },
      { text: tag({ text: state }) },
    ]),
  });
  return paymentsPage(shown);
}

/** The same markup without components, to tell what the engine costs and what they do. */
function plainTablePage(): string {
  const shown = rows.map(
    ({ name, bornOn, amount, state }) =>
      html`<tr class="govuk-table__row"><td class="govuk-table__cell">${name}</td><td class="govuk-table__cell">${bornOn}</td><td class="govuk-table__cell govuk-table__cell--numeric">${amount}</td><td class="govuk-table__cell"><strong class="govuk-tag">${state}</strong></td></tr>`,
  );
  const top = head.map((cell) => html`<th scope="col" class="govuk-table__header">${cell}</th>`);
  return paymentsPage(
    html`<table class="govuk-table"><caption class="govuk-table__caption">${'Payments'}</caption><thead class="govuk-table__head"><tr class="govuk-table__row">${top}</tr></thead><tbody class="govuk-table__body">${shown}</tbody></table>`,
  );
}

function paymentsPage(shown: Html): string {
  const content = html`<h1 class="govuk-heading-xl">Payments</h1>${shown}`;
  return layout(ashmere, { title: 'Payments', content }).toString();
}

async function compareTable(): Promise<readonly Figure[]> {
  const page = tablePage();
  const [before = '', after = ''] = page.split(/<table[\s\S]*<\/table>/);
  const rowTemplate = [
    '<tr class="govuk-table__row">',
    '<td class="govuk-table__cell"><%= row.name %></td>',
    '<td class="govuk-table__cell"><%= row.bornOn %></td>',
    '<td class="govuk-table__cell govuk-table__cell--numeric"><%= row.amount %></td>',
    `<td class="govuk-table__cell">${tag({ text: 'STATE' }).toString().replace('STATE', '<%= row.state %>')}</td></tr>`,
  ].join('');
  const top = `<table class="govuk-table"><caption class="govuk-table__caption"><%= it.caption %></caption><thead class="govuk-table__head"><tr class="govuk-table__row"><% for (const cell of it.head) { %><th scope="col" class="govuk-table__header"><%= cell %></th><% } %></tr></thead>`;
  const template = `${before}${top}<tbody class="govuk-table__body"><% for (const row of it.rows) { %>${rowTemplate}<% } %></tbody></table>${after}`;
  const eta = new Eta({ autoTrim: false });
  const compiled = eta.compile(template);
  const theirs = () => eta.render(compiled, { caption: 'Payments', head, rows });
  return [
    ...(await compare('50-row table', tablePage, theirs, 300)),
    ...(await compare('50-row table without components', plainTablePage, theirs, 300)),
  ];
}

async function compare(
  name: string,
  ours: () => string,
  theirs: () => string,
  times: number,
): Promise<readonly Figure[]> {
  assert.equal(theirs(), ours(), `${name}: the two pages are not the same`);
  const sides = { ours: () => timeEach(ours, times), eta: () => timeEach(theirs, times) };
  await interleave(4, sides);
  const measured = await interleave(rounds, sides);
  return [
    ratioOf(`${name}, ours against Eta`, measured.ours, measured.eta),
    figureOf('… ours', 'µs', measured.ours),
    figureOf('… Eta', 'µs', measured.eta),
  ];
}

function timeEach(render: () => string, times: number): number {
  let length = 0;
  const began = performance.now();
  for (let turn = 0; turn < times; turn += 1) length += render().length;
  const took = ((performance.now() - began) / times) * 1000;
  if (length === 0) throw new Error('Nothing was rendered.');
  return took;
}
