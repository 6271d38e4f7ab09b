import { Type } from 'typebox';
import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { pence } from '../../../core/money/pence.ts';
import { DateField, Id, Input } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion, readWords } from '../../audit/index.ts';
import type { Charging, WorkingLine } from '../rules/contribution.ts';
import { contributionRefusals } from '../rules/refusals.ts';
import {
  type ContributionInForce,
  findAssessment,
  findContribution,
  type HowTold,
  type KeptAssessment,
  listTellings,
} from '../store.ts';

export interface ExplainedContribution extends ContributionInForce {
  readonly charging: Charging;
  readonly assessedPence: number | null;
  /** Each line of the working, as it was when it was worked out. */
  readonly working: readonly WorkingLine[];
  readonly figureVersions: readonly string[];
  /** When and how they were told, the first time first. */
  readonly tellings: readonly { readonly toldOn: CivilDate; readonly how: HowTold }[];
}

/** What a person pays on a day, and how it was worked out, line by line. */
export const explainContribution = defineQuestion<
  { readonly personId: string; readonly on?: CivilDate },
  ExplainedContribution
>({
  name: 'contributions.explainContribution',
  summary: 'What a person pays towards their support on a day, and each line of how it was worked out.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    on: Type.Optional(DateField({ words: 'Enter the day, or leave it out for today.' })),
  }),
  about: (input) => input.personId,
  answer: async (context, { personId, on = context.today }) => {
    const contribution = await findContribution(context, personId, on);
    const kept = contribution && (await findAssessment(context, personId, contribution.contributionId));
    if (!kept) return refuse(contributionRefusals, 'contributionNotFound');
    return allow({
      ...contribution,
      charging: kept.charging,
      assessedPence: kept.assessed_pence,
      working: await readWorking(context, kept),
      figureVersions: kept.figure_versions,
      tellings: await listTellings(context, contribution.contributionId),
    });
  },
});

/** The lines as they were kept; once they are erased, their tombstone stands beside the figure. */
export async function readWorking(context: Context, kept: KeptAssessment): Promise<readonly WorkingLine[]> {
  const words = await readWords(context, [kept.working_words_id]);
  const text = words.get(kept.working_words_id) ?? '';
  return text.startsWith('[{')
    ? (JSON.parse(text) as readonly WorkingLine[])
    : [{ words: text, amountPence: pence(kept.weekly_pence) }];
}
