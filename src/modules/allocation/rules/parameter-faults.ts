import { parseCivilDate } from '../../../core/calendar/civil-date.ts';
import type { Fault } from '../../../core/decision/decision.ts';
import type { BandTable, KnotTable, Parameter, RasDocument } from './definition-schema.ts';
import { listRepeats } from './list-repeats.ts';

/** Faults of a half-open period: days that do not exist, or an end before the start. */
export function listPeriodFaults(
  { startsOn, endsBefore }: { startsOn: string; endsBefore?: string },
  path: string,
): readonly Fault[] {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  const faults = Object.entries({ startsOn, endsBefore })
    .filter(([, day]) => day !== undefined && parseCivilDate(day) === null)
    .map(([name, day]) => ({ field: at(name), words: `${day} is not a day that exists.` }));
  if (faults.length > 0 || endsBefore === undefined || endsBefore > startsOn) return faults;
  return [{ field: at('endsBefore'), words: 'This ends before it starts.' }];
}

/** Faults in the values of one parameter: their days, their tables, and days without a value. */
export function listParameterFaults(definition: RasDocument, place: number): readonly Fault[] {
  const { values } = definition.parameters[place] ?? { values: [] };
  const path = `parameters[${place}].values`;
  const faults = values.flatMap((value, index) => [
    ...listPeriodFaults(value, `${path}[${index}]`),
    ...(typeof value.value === 'number' ? [] : listTableFaults(value.value, `${path}[${index}].value`)),
    ...(tableKind(value.value) === tableKind(values[0]?.value)
      ? []
      : [
          {
            field: `${path}[${index}].value`,
            words: `The values before are a ${tableKind(values[0]?.value)}: this must be one too.`,
          },
        ]),
  ]);
  return [
    ...faults,
    ...listRepeats(
      values.map(({ version }) => version),
      (index) => `${path}[${index}].version`,
    ),
    ...(faults.length === 0 ? listCoverFaults(definition, values, path) : []),
  ];
}

/** A parameter needs exactly one value on every day on which the definition applies. */
function listCoverFaults(
  definition: RasDocument,
  values: Parameter['values'],
  path: string,
): readonly Fault[] {
  const faults: Fault[] = [];
  if ((values[0]?.startsOn ?? '') > definition.startsOn) {
    faults.push({
      field: `${path}[0].startsOn`,
      words: `There is no value from ${definition.startsOn}, when the RAS starts, until this day.`,
    });
  }
  values.forEach(({ endsBefore }, index) => {
    const next = values[index + 1]?.startsOn ?? definition.endsBefore;
    if (endsBefore === next) return;
    const isLast = index === values.length - 1;
    const words =
      endsBefore !== undefined && (next === undefined || endsBefore < next)
        ? `There is no value from ${endsBefore}${next ? ` until ${next}` : ' on'}: close the gap.`
        : isLast
          ? null
          : `This value must end on ${next}, when the next one starts.`;
    if (words) faults.push({ field: `${path}[${index}].endsBefore`, words });
  });
  return faults;
}

export function tableKind(value: unknown): 'number' | 'bands' | 'knots' | 'rows' {
  if (typeof value !== 'object' || value === null) return 'number';
  return 'bands' in value ? 'bands' : 'knots' in value ? 'knots' : 'rows';
}

/** Faults that a table of bands or knots has by itself. Rows can only be judged beside their keys. */
export function listTableFaults(table: BandTable | KnotTable | object, path: string): readonly Fault[] {
  if ('knots' in table) {
    return table.knots.flatMap(({ at }, place) =>
      place > 0 && at <= (table.knots[place - 1]?.at ?? at)
        ? [{ field: `${path}.knots[${place}].at`, words: 'Each knot must lie beyond the one before.' }]
        : [],
    );
  }
  if (!('bands' in table)) return [];
  const { bands } = table;
  return bands.flatMap(({ from, below }, place) => {
    const field = `${path}.bands[${place}]`;
    const before = bands[place - 1]?.below;
    const faults: Fault[] = [];
    if (place === 0 && from !== undefined)
      faults.push({
        field: `${field}.from`,
        words: `Nothing covers less than ${from}: leave from out of the first band.`,
      });
    if (place > 0 && (from === undefined || before === undefined || from > before)) {
      faults.push({
        field: `${field}.from`,
        words: `There is a gap before this band: start it at ${before ?? 'the end of the one before'}.`,
      });
    } else if (place > 0 && from !== undefined && before !== undefined && from < before) {
      faults.push({
        field: `${field}.from`,
        words: `This band overlaps the one before: start it at ${before}.`,
      });
    }
    if (from !== undefined && below !== undefined && below <= from)
      faults.push({ field: `${field}.below`, words: 'This band is empty: end it beyond its start.' });
    if (place === bands.length - 1 && below !== undefined)
      faults.push({
        field: `${field}.below`,
        words: `Nothing covers ${below} and more: leave below out of the last band.`,
      });
    return faults;
  });
}
