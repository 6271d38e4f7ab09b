import { civilDate, parseCivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { formatPounds, pence } from '../../../core/money/pence.ts';
import { calculateIndicativeBudget } from './calculate.ts';
import { listDeclarationFaults } from './definition-faults.ts';
import { definitionSchema, type RasDefinition, type RasDocument } from './definition-schema.ts';
import { allocationRefusals } from './refusals.ts';
import { listShapeFaults } from './shape-faults.ts';
import { listStepFaults } from './step-faults.ts';

export { definitionSchema, type RasDefinition } from './definition-schema.ts';

/**
 * Says whether a document is a RAS that can be used, or else everything that is wrong with it, each fault by its
 * path and with what to do. A definition that passes has one figure for every full set of answers on every day on
 * which it applies, and its own worked examples come out to the penny. The document is copied, so that what was
 * checked cannot change afterwards.
 */
export function checkDefinition(json: unknown): Decision<RasDefinition> {
  const document: unknown = structuredClone(json);
  const shape = listShapeFaults(definitionSchema, document);
  if (shape.length > 0) return refuseFor(shape);
  const definition = document as RasDocument;
  const sense = [...listDeclarationFaults(definition), ...listStepFaults(definition)];
  if (sense.length > 0) return refuseFor(sense);
  const usable = definition as RasDefinition;
  const examples = usable.workedExamples.flatMap((_example, place) => listExampleFaults(usable, place));
  return examples.length > 0 ? refuseFor(examples) : allow(usable);
}

function refuseFor(faults: readonly Fault[]): Decision<never> {
  const count = faults.length === 1 ? 'one thing' : `${faults.length} things`;
  return refuse(allocationRefusals, 'definitionFaulty', { count }, faults);
}

function listExampleFaults(definition: RasDefinition, place: number): readonly Fault[] {
  const example = definition.workedExamples[place];
  if (!example) return [];
  const path = `workedExamples[${place}]`;
  if (parseCivilDate(example.on) === null)
    return [{ field: `${path}.on`, words: 'This is not a day that exists.' }];
  const result = calculateIndicativeBudget(definition, example.answers, example.facts, civilDate(example.on));
  if (!result.allowed) {
    const { words, faults } = result.refusal;
    return faults.length > 0
      ? faults.map((fault) => ({ field: `${path}.${fault.field}`, words: `${words} ${fault.words}` }))
      : [{ field: path, words }];
  }
  const { outputs } = result.value;
  return [
    ...Object.keys(example.expect)
      .filter((id) => !outputs.some((output) => output.id === id))
      .map((id) => ({ field: `${path}.expect.${id}`, words: 'There is no such output.' })),
    ...outputs.flatMap((output) => {
      const expected = Object.hasOwn(example.expect, output.id) ? example.expect[output.id] : undefined;
      if (expected === output.pence) return [];
      const wanted =
        expected === undefined
          ? 'the example leaves it out'
          : `the example says ${formatPounds(pence(expected))}`;
      return [
        {
          field: `${path}.expect.${output.id}`,
          words: `The steps give ${formatPounds(output.pence)}, but ${wanted}.`,
        },
      ];
    }),
  ];
}
