import type { Choice } from '../../../../site/fields.ts';
import type { SpendingShown, TransactionShown } from '../../read-models/show-spending.ts';
import { places } from '../../rules/spending.ts';
import { placePaymentsContent as words } from './content.ts';

type PlaceChosen = Exclude<(typeof places)[number], 'notYetPlaced'>;

/** What a payment can have been: the parts of the plan by name, then the rest. One value holds place and part. */
export function placeChoices({ lines }: Pick<SpendingShown, 'lines'>): readonly Choice[] {
  return [
    ...lines.map(({ budgetLineId, what }) => ({ value: `budgetLine/${budgetLineId}`, text: what })),
    ...Object.entries(words.places).map(([value, text]) => ({ value, text })),
  ];
}

/** The place that a choice stands for, or null where it is none of them. */
export function placeOf(
  value: string,
  choices: readonly Choice[],
): { readonly place: PlaceChosen; readonly budgetLineId?: string } | null {
  if (!choices.some((choice) => choice.value === value)) return null;
  const [code, budgetLineId] = value.split('/');
  const place = places.find((one): one is PlaceChosen => one === code && one !== 'notYetPlaced');
  if (place === undefined) return null;
  return budgetLineId === undefined ? { place } : { place, budgetLineId };
}

/** The choice that is suggested for a payment, or null where nothing stands out. */
export function suggestedChoice(
  { suggestion }: Pick<TransactionShown, 'suggestion'>,
  choices: readonly Choice[],
): Choice | null {
  if (suggestion === null) return null;
  const { place, budgetLineId } = suggestion;
  const value = budgetLineId === null ? place : `${place}/${budgetLineId}`;
  return choices.find((choice) => choice.value === value) ?? null;
}
