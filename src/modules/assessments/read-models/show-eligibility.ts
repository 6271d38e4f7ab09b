import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import { type Eligibility, findEligibility } from './find-eligibility.ts';

/** The latest decision on whether a person's needs are eligible, or null before the first. */
export const showEligibility = defineQuestion<
  { readonly personId: string },
  { readonly eligibility: Eligibility | null }
>({
  name: 'assessments.showEligibility',
  summary: 'The latest decision on whether a person’s needs are eligible.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => allow({ eligibility: await findEligibility(context, personId) }),
});
