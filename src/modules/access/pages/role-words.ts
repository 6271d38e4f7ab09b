import type { StaffRole } from '../rules/roles.ts';

/** What someone does here, in words. */
export const roleWords = {
  contactOfficer: 'Contact officer',
  socialWorker: 'Social worker',
  occupationalTherapist: 'Occupational therapist',
  teamManager: 'Team manager',
  directPaymentAdviser: 'Direct payment adviser',
  financialAssessor: 'Financial assessor',
  paymentsOfficer: 'Payments officer',
  approver: 'Approver of payments',
  commissioner: 'Commissioner',
  qualityChecker: 'Quality checker',
  safeguardingLead: 'Safeguarding lead',
  complaintsManager: 'Complaints manager',
  principalSocialWorker: 'Principal social worker',
  analyst: 'Analyst',
  councillor: 'Councillor',
  administrator: 'Administrator',
} as const satisfies Record<StaffRole, string>;
