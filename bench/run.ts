// `npm run bench`: ratios and figures of this one run, for people; `--out FILE` writes them as JSON as well.
//   npm run bench -- security pages product --out bench.json
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { measureCasePage } from './case-page.ts';
import { measurePages } from './page.ts';
import type { Figure } from './rounds.ts';
import { measureRowSecurity } from './row-security.ts';
import { measureWholeProduct } from './whole-product.ts';

const measures: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  case: measureCasePage,
  pages: measurePages,
  product: measureWholeProduct,
  security: measureRowSecurity,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0) {
  console.error(`Nothing to measure is called ${unknown.join(' or ')}: ${Object.keys(measures).join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(measures)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  if (process.stderr.isTTY) console.error(`Measuring ${name} …`);
  const found = await measure();
  for (const figure of found) console.log(lineOf(figure));
  figures.push(...found);
}
const over = figures.filter(({ value, limit }) => limit !== undefined && value > limit);
if (values.out !== undefined) {
  const report = { at: Temporal.Now.instant().toString(), node: process.version, figures };
  await writeFile(values.out, `${JSON.stringify(report, null, 2)}\n`);
}
process.exitCode = over.length === 0 ? 0 : 1;

function lineOf({ name, value, unit, limit, rounds }: Figure): string {
  const digits = unit === 'times' ? 2 : 1;
  const [least, most] = [Math.min(...rounds), Math.max(...rounds)].map((figure) => figure.toFixed(digits));
  const promise = limit === undefined ? '' : value <= limit ? `  ok, at most ${limit}` : `  OVER ${limit}`;
  return `${name.padEnd(50)} ${value.toFixed(digits).padStart(9)} ${unit.padEnd(5)} (${least} to ${most} over ${rounds.length})${promise}`;
}
