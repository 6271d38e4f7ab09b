import { allow } from '../../../core/decision/decision.ts';
import { Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import type { CouncilDetails } from '../rules/council-details.ts';
import { listCouncils } from '../store.ts';

/** What the council says of itself, as an administrator changes it. */
export const showDetails = defineQuestion<Record<string, never>, CouncilDetails>({
  name: 'councils.showDetails',
  summary: 'What the council says of itself: its name, its colour and how to reach it.',
  input: Input({}),
  about: () => null,
  answer: async ({ tx, councilId }) => {
    const council = (await listCouncils(tx)).find((one) => one.councilId === councilId);
    if (council === undefined) throw new Error('Nobody is let in to a council that is not there.');
    const { name, accent, phone, hours, textNumber } = council;
    return allow({ name, accent, phone, hours, textNumber });
  },
});
