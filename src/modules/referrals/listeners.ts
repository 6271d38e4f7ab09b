import type { Listener } from '../audit/index.ts';
import { listOpenClocks, meetClock } from '../councils/index.ts';
import { keepKnown } from './store.ts';

const owedAssessments = ['referrals.assessment', 'referrals.reassessment', 'referrals.reablement'];

/**
 * An assessment that was offered and taken is owed until it starts. So is the look at how reablement went: an
 * assessment that starts is that look, and nobody is told of a promise as late that was kept in this way.
 */
const meetsOwedAssessment: Listener = {
  name: 'referrals.meetsOwedAssessment',
  eventType: 'assessment.started',
  handle: async (context, { personId }) => {
    if (personId === null) return;
    for (const { kind, subjectId } of await listOpenClocks(context, { personId, limit: 1000 })) {
      if (owedAssessments.includes(kind)) await meetClock(context, kind, subjectId);
    }
  },
};

/** Whoever has a plan here is known: from then on a contact leads to reassessment and not to screening. */
const keepsWhoIsKnown: Listener = {
  name: 'referrals.keepsWhoIsKnown',
  eventType: 'plan.signedOff',
  handle: async (context, { personId }) => {
    if (personId !== null) await keepKnown(context, personId);
  },
};

export const referralsListeners: readonly Listener[] = [meetsOwedAssessment, keepsWhoIsKnown];
