import { formatPounds } from '../../../core/money/pence.ts';
import type { WorkedOutput } from '../rules/calculate.ts';

const per: Readonly<Record<WorkedOutput['period'], string>> = {
  week: 'a week',
  year: 'a year',
  once: 'once',
};

/** What a figure comes to, in words: `£250.58 a week and £480.00 once`. What is nothing is left out beside what is not. */
export function formatOutputs(outputs: readonly Pick<WorkedOutput, 'pence' | 'period'>[]): string {
  const some = outputs.filter(({ pence }) => pence > 0);
  const said = (some.length > 0 ? some : outputs.slice(0, 1)).map(
    ({ pence, period }) => `${formatPounds(pence)} ${per[period]}`,
  );
  return said.join(' and ');
}
