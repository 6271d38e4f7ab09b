import { Type } from 'typebox';
import { daysBetween } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Code, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion } from '../../audit/index.ts';
import { listOpenClocks, type OpenClock } from '../../councils/index.ts';

export interface QueuedPromise extends OpenClock {
  readonly isLate: boolean;
  /** Days past the due day; 0 on the day and before. */
  readonly daysLate: number;
}

const most = 500;

/** What the council owes, to whom, since when and by when, the longest overdue first. */
export const listQueue = defineQuestion<
  { readonly actsNext?: string },
  { readonly promises: readonly QueuedPromise[]; readonly isMore: boolean }
>({
  name: 'referrals.listQueue',
  summary: 'What the council owes people, in the order in which it is due.',
  input: Input({ actsNext: Type.Optional(Code({ words: 'Choose the role that owes the next step.' })) }),
  about: () => null,
  answer: async (context, input) => {
    const open = await listOpenClocks(context, { ...input, limit: most + 1 });
    const promises = open.slice(0, most).map((clock) => ({
      ...clock,
      isLate: clock.dueOn < context.today,
      daysLate: Math.max(0, daysBetween(clock.dueOn, context.today)),
    }));
    return allow({ promises, isMore: open.length > most });
  },
});
