import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion, seesGuarded } from '../../audit/index.ts';
import { listOpenClocks, type OpenClock } from '../store.ts';

export interface OpenPromise extends Omit<OpenClock, 'personId' | 'subjectKind'> {
  readonly isLate: boolean;
}

/** A complaint or a request may be about the very person who helps, who then does not learn of it from its clock. */
const guardedKinds: readonly string[] = ['complaintAcknowledgement', 'complaintResponse', 'reviewRequest'];

/** What is still owed to a person, by whom and by when, the soonest first. What is late is said as late. */
export const listPromises = defineQuestion<
  { readonly personId: string },
  { readonly promises: readonly OpenPromise[] }
>({
  name: 'councils.listPromises',
  summary: 'What is still owed to a person, by whom and by when.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const clocks = await listOpenClocks(context, { personId, limit: 100 });
    const open = seesGuarded(context.actor)
      ? clocks
      : clocks.filter(({ kind }) => !guardedKinds.includes(kind));
    return allow({
      promises: open.map(({ clockId, kind, subjectId, startedOn, dueOn, actsNext }) => ({
        clockId,
        kind,
        subjectId,
        startedOn,
        dueOn,
        actsNext,
        isLate: dueOn < context.today,
      })),
    });
  },
});
