import type { Power, StaffRole } from './roles.ts';

/** Who may use one command or question. What is not written here is not allowed. */
export interface Permission {
  /** Staff of the council, in any of these roles. */
  readonly staff: readonly StaffRole[];
  /** The person themselves, signed in. */
  readonly self: boolean;
  /** Someone who acts for the person and whose authority in force today has this power. */
  readonly actingFor: Power | null;
  /** Staff must say why they look. */
  readonly purpose?: 'needed';
}

const nobodyOutside = { self: false, actingFor: null } as const;
const practitioners = [
  'socialWorker',
  'occupationalTherapist',
  'teamManager',
  'principalSocialWorker',
] as const;

/**
 * The one table of who may do what, by the name of the command or question. It is enforced in one place
 * (`execute.ts`), generated into docs/reference/permissions.md, and tried whole in test/permissions.test.ts.
 */
export const permissions: Readonly<Record<string, Permission>> = {
  'councils.setSetting': { staff: ['administrator'], ...nobodyOutside },
  'access.giveRole': { staff: ['administrator'], ...nobodyOutside },
  'access.endRole': { staff: ['administrator'], ...nobodyOutside },
  'audit.eraseWords': { staff: ['administrator'], ...nobodyOutside },
  'audit.placeHold': { staff: ['complaintsManager', 'safeguardingLead'], ...nobodyOutside },
  'audit.holdBackLooks': { staff: ['safeguardingLead'], ...nobodyOutside },
  'audit.listLooks': {
    staff: ['safeguardingLead', 'complaintsManager', 'principalSocialWorker'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'audit.listRefusals': { staff: [...practitioners, 'complaintsManager', 'analyst'], ...nobodyOutside },
  'people.recordAuthority': { staff: [...practitioners, 'directPaymentAdviser'], ...nobodyOutside },
  'people.endAuthority': {
    staff: [...practitioners, 'directPaymentAdviser', 'safeguardingLead'],
    self: true,
    actingFor: null,
  },
  'people.allocateWorker': {
    staff: ['teamManager', 'principalSocialWorker', 'contactOfficer'],
    ...nobodyOutside,
  },
  'allocation.calculateIndicativeBudget': { staff: practitioners, ...nobodyOutside },
  'allocation.chooseDefinition': { staff: ['administrator', 'principalSocialWorker'], ...nobodyOutside },
  'allocation.sayNotEnough': { staff: practitioners, self: true, actingFor: 'ask' },
  'allocation.answerNotEnough': { staff: ['teamManager', 'principalSocialWorker'], ...nobodyOutside },
  'allocation.explainIndicativeBudget': {
    staff: [...practitioners, 'directPaymentAdviser', 'complaintsManager'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'contributions.recordFinancialAssessment': { staff: ['financialAssessor'], ...nobodyOutside },
  'contributions.recordFreeByLaw': { staff: ['financialAssessor', ...practitioners], ...nobodyOutside },
  'contributions.tellContribution': { staff: ['financialAssessor', ...practitioners], ...nobodyOutside },
  'contributions.explainContribution': {
    staff: [
      'financialAssessor',
      ...practitioners,
      'directPaymentAdviser',
      'paymentsOfficer',
      'complaintsManager',
    ],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'planning.startPlan': { staff: practitioners, self: true, actingFor: 'ask' },
  'planning.saveOwnWords': { staff: practitioners, self: true, actingFor: 'ask' },
  'planning.saveLine': { staff: [...practitioners, 'directPaymentAdviser'], self: true, actingFor: 'ask' },
  'planning.removeLine': { staff: [...practitioners, 'directPaymentAdviser'], self: true, actingFor: 'ask' },
  'planning.saveTerms': { staff: [...practitioners, 'directPaymentAdviser'], self: true, actingFor: 'ask' },
  'planning.saveNeed': { staff: practitioners, ...nobodyOutside },
  'planning.savePlanText': { staff: practitioners, ...nobodyOutside },
  'planning.decideRelative': { staff: ['teamManager', 'principalSocialWorker'], ...nobodyOutside },
  'planning.recordAgreement': { staff: practitioners, self: true, actingFor: 'decide' },
  'planning.sendBackPlan': { staff: practitioners, ...nobodyOutside },
  'planning.signOffPlan': { staff: practitioners, ...nobodyOutside },
  'planning.showPlan': {
    staff: [...practitioners, 'directPaymentAdviser', 'financialAssessor', 'complaintsManager'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'planning.checkSignOff': {
    staff: [...practitioners, 'directPaymentAdviser'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
};
