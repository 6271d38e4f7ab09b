import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import type { Context } from '../../audit/index.ts';
import { checkDefinition, type RasDefinition } from '../rules/definition.ts';
import { allocationRefusals } from '../rules/refusals.ts';
import { type Audience, findChosenDocument } from '../store.ts';

/** What a council uses that has not chosen. Carers' budgets go by discretion until it does. */
const documentWithoutChoice: Readonly<Record<Audience, string | null>> = {
  adult: 'ras/example-adult',
  carer: null,
};

/** A RAS as it stands in the library, and as checked for use. */
export interface ChosenDefinition {
  readonly document: unknown;
  readonly definition: RasDefinition;
}

/** The RAS in force for a group on a day. Refuses where the council has none, and one that does not stand up. */
export async function findDefinition(
  context: Context,
  audience: Audience,
  on: CivilDate,
): Promise<Decision<ChosenDefinition>> {
  const choice = await findChosenDocument(context, audience, on);
  const place = choice === null ? documentWithoutChoice[audience] : choice.document;
  if (place === null) return refuse(allocationRefusals, 'noFormula');
  return readDefinition(context, place);
}

/** One document of the library, checked. */
export function readDefinition(context: Context, place: string): Decision<ChosenDefinition> {
  const document = findDocument(context, place);
  if (document === null) return refuse(allocationRefusals, 'rasUnknown', { document: place });
  const checked = checkDefinition(document);
  return checked.allowed ? allow({ document, definition: checked.value }) : checked;
}

function findDocument(context: Context, place: string): unknown {
  try {
    return context.policy.document(place);
  } catch {
    return null;
  }
}
