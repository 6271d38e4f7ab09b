import type { Listener } from '../audit/index.ts';
import { findPerson } from '../people/index.ts';
import { oweRiskAssessment } from './find-facts.ts';

/** A budget with a direct payment in it starts the clock of the risk assessment. */
const oweRiskAssessmentForBudget: Listener = {
  name: 'payments.oweRiskAssessment',
  eventType: 'personalBudget.made',
  handle: async (context, { personId, payload }) => {
    if (personId === null || payload['directPaymentWeeklyPence'] === null) return;
    await findPerson(context, personId, 'lock');
    await oweRiskAssessment(context, personId);
  },
};

export const paymentsListeners = [oweRiskAssessmentForBudget];
