import { type Power, type StaffRole, staffRoles } from './roles.ts';

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
  /** Anyone signed in, as long as it is about no one on record: nobody needs a tie to ask for help. */
  readonly anyone?: true;
}

const nobodyOutside = { self: false, actingFor: null } as const;
const practitioners = [
  'socialWorker',
  'occupationalTherapist',
  'teamManager',
  'principalSocialWorker',
] as const;
const firstContacts = ['contactOfficer', ...practitioners] as const;

const moneyStaff = ['directPaymentAdviser', 'paymentsOfficer', 'financialAssessor'] as const;

/**
 * The one table of who may do what, by the name of the command or question. It is enforced in one place
 * (`execute.ts`), generated into docs/reference/permissions.md, and tried whole in test/permissions.db.test.ts.
 * Source: our choice, for each council to confirm against its scheme of delegation.
 */
export const permissions: Readonly<Record<string, Permission>> = {
  'councils.setSetting': { staff: ['administrator'], ...nobodyOutside },
  'councils.changeDetails': { staff: ['administrator'], ...nobodyOutside },
  'councils.showDetails': { staff: ['administrator'], ...nobodyOutside },
  'councils.listFigures': { staff: staffRoles, ...nobodyOutside },
  'councils.listPromises': {
    staff: [...firstContacts, ...moneyStaff, 'safeguardingLead', 'complaintsManager'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'access.giveRole': { staff: ['administrator'], ...nobodyOutside },
  'access.makeAccount': { staff: ['administrator'], ...nobodyOutside },
  'access.renewFirstCode': { staff: ['administrator'], ...nobodyOutside },
  'access.listColleagues': { staff: staffRoles, ...nobodyOutside },
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
  'audit.exportRecord': { staff: ['complaintsManager'], self: true, actingFor: null, purpose: 'needed' },
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
  'people.changePerson': {
    staff: [...firstContacts, 'directPaymentAdviser'],
    self: true,
    actingFor: null,
  },
  'people.linkAccount': { staff: firstContacts, ...nobodyOutside },
  'people.settleDuplicate': { staff: firstContacts, ...nobodyOutside },
  'people.listDuplicates': { staff: firstContacts, ...nobodyOutside, purpose: 'needed' },
  'people.listWorkers': {
    staff: ['teamManager', 'principalSocialWorker', 'contactOfficer'],
    ...nobodyOutside,
    purpose: 'needed',
  },
  'people.showPerson': {
    staff: [
      ...firstContacts,
      'directPaymentAdviser',
      'financialAssessor',
      'safeguardingLead',
      'complaintsManager',
    ],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'people.showTies': {
    staff: [...firstContacts, ...moneyStaff, 'safeguardingLead', 'complaintsManager'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'people.listMyPeople': { staff: [], ...nobodyOutside, anyone: true },
  'people.searchPeople': {
    staff: [
      ...firstContacts,
      'directPaymentAdviser',
      'financialAssessor',
      'safeguardingLead',
      'complaintsManager',
    ],
    ...nobodyOutside,
    purpose: 'needed',
  },
  'assessments.startAssessment': { staff: practitioners, self: true, actingFor: 'ask' },
  'assessments.saveAnswers': { staff: practitioners, self: true, actingFor: 'ask' },
  'assessments.finishAssessment': { staff: practitioners, self: true, actingFor: 'ask' },
  'assessments.decideEligibility': { staff: practitioners, ...nobodyOutside },
  'assessments.showAssessment': { staff: practitioners, self: true, actingFor: 'see', purpose: 'needed' },
  'assessments.showEligibility': { staff: practitioners, self: true, actingFor: 'see', purpose: 'needed' },
  'assessments.listAssessments': {
    staff: [...practitioners, 'contactOfficer', 'directPaymentAdviser'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'assessments.explainEligibility': {
    staff: [...practitioners, 'directPaymentAdviser', 'complaintsManager'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'referrals.recordContact': { staff: firstContacts, self: true, actingFor: 'ask', anyone: true },
  'referrals.screenContact': { staff: firstContacts, ...nobodyOutside },
  'referrals.logContact': {
    staff: [...firstContacts, 'directPaymentAdviser', 'financialAssessor'],
    ...nobodyOutside,
  },
  'referrals.listQueue': {
    staff: [...firstContacts, ...moneyStaff, 'approver', 'complaintsManager', 'safeguardingLead'],
    ...nobodyOutside,
  },
  'referrals.listContacts': { staff: firstContacts, ...nobodyOutside, purpose: 'needed' },
  'referrals.showContact': { staff: firstContacts, ...nobodyOutside, purpose: 'needed' },
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
  'allocation.showWhatIsAsked': { staff: practitioners, ...nobodyOutside, purpose: 'needed' },
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
  'planning.listPlans': {
    staff: [
      ...practitioners,
      'directPaymentAdviser',
      'financialAssessor',
      'complaintsManager',
      'safeguardingLead',
    ],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'planning.showPlan': {
    staff: [
      ...practitioners,
      'directPaymentAdviser',
      'financialAssessor',
      'complaintsManager',
      'safeguardingLead',
    ],
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
  'budgets.showBudget': {
    staff: [...practitioners, ...moneyStaff, 'complaintsManager', 'safeguardingLead'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'payments.listPayments': {
    staff: [...practitioners, ...moneyStaff, 'complaintsManager', 'safeguardingLead'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'payments.showAgreement': {
    staff: [...practitioners, 'directPaymentAdviser', 'paymentsOfficer', 'safeguardingLead'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'payments.showWays': {
    staff: [...practitioners, 'directPaymentAdviser'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'payments.recordChoice': {
    staff: [...practitioners, 'directPaymentAdviser'],
    self: true,
    actingFor: 'decide',
  },
  'payments.answerConditions': { staff: practitioners, ...nobodyOutside },
  'payments.recordRiskAssessment': { staff: [...practitioners, 'directPaymentAdviser'], ...nobodyOutside },
  'payments.recordUnderstanding': { staff: [...practitioners, 'directPaymentAdviser'], ...nobodyOutside },
  'payments.makeAgreement': { staff: [...practitioners, 'directPaymentAdviser'], ...nobodyOutside },
  'payments.signAgreement': {
    staff: [...practitioners, 'directPaymentAdviser'],
    self: true,
    actingFor: 'decide',
  },
  'payments.setBankDetails': {
    staff: ['directPaymentAdviser', 'paymentsOfficer'],
    self: true,
    actingFor: 'spend',
  },
  'payments.checkBankDetails': { staff: ['directPaymentAdviser', 'paymentsOfficer'], ...nobodyOutside },
  'payments.startDirectPayment': { staff: [...practitioners, 'directPaymentAdviser'], ...nobodyOutside },
  'payments.refuseDirectPayment': { staff: practitioners, ...nobodyOutside },
  'payments.pauseDirectPayment': { staff: practitioners, ...nobodyOutside },
  'payments.resumeDirectPayment': { staff: practitioners, ...nobodyOutside },
  'payments.endDirectPayment': { staff: [...practitioners, 'directPaymentAdviser'], ...nobodyOutside },
  'payments.setPayerAccount': { staff: ['administrator'], ...nobodyOutside },
  'payments.showWhoToRing': {
    staff: [...practitioners, 'directPaymentAdviser', 'paymentsOfficer'],
    ...nobodyOutside,
    purpose: 'needed',
  },
  'payments.showPayerAccount': { staff: ['administrator', 'paymentsOfficer', 'approver'], ...nobodyOutside },
  'payments.draftRun': { staff: ['paymentsOfficer'], ...nobodyOutside },
  'payments.recalculateRun': { staff: ['paymentsOfficer'], ...nobodyOutside },
  'payments.sendRunForReview': { staff: ['paymentsOfficer'], ...nobodyOutside },
  'payments.approveRun': { staff: ['approver'], ...nobodyOutside },
  'payments.returnRun': { staff: ['approver', 'paymentsOfficer'], ...nobodyOutside },
  'payments.sendRun': { staff: ['paymentsOfficer', 'approver'], ...nobodyOutside },
  'payments.cancelRun': { staff: ['paymentsOfficer'], ...nobodyOutside },
  'payments.showRun': { staff: ['paymentsOfficer', 'approver'], ...nobodyOutside },
  'payments.listRuns': { staff: ['paymentsOfficer', 'approver'], ...nobodyOutside },
  'payments.readFile': { staff: ['paymentsOfficer', 'approver'], ...nobodyOutside },
  'letters.sendLetter': {
    staff: [
      ...practitioners,
      'directPaymentAdviser',
      'financialAssessor',
      'contactOfficer',
      'complaintsManager',
    ],
    ...nobodyOutside,
  },
  'letters.recordOutcome': {
    staff: [...practitioners, 'directPaymentAdviser', 'contactOfficer'],
    self: true,
    actingFor: null,
  },
  'letters.listLetters': {
    staff: [
      ...practitioners,
      'directPaymentAdviser',
      'financialAssessor',
      'contactOfficer',
      'complaintsManager',
    ],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'letters.readLetter': {
    staff: [
      ...practitioners,
      'directPaymentAdviser',
      'financialAssessor',
      'contactOfficer',
      'complaintsManager',
    ],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'monitoring.previewStatement': { staff: moneyStaff, self: true, actingFor: 'spend', purpose: 'needed' },
  'monitoring.importStatement': { staff: moneyStaff, self: true, actingFor: 'spend' },
  'monitoring.sendStatement': { staff: moneyStaff, self: true, actingFor: 'spend' },
  'monitoring.addSentStatement': { staff: moneyStaff, self: true, actingFor: 'spend' },
  'monitoring.showSentStatement': { staff: moneyStaff, self: true, actingFor: 'spend', purpose: 'needed' },
  'monitoring.matchTransactions': { staff: moneyStaff, self: true, actingFor: 'spend' },
  'monitoring.matchTransaction': { staff: moneyStaff, self: true, actingFor: 'spend' },
  'monitoring.unmatch': { staff: moneyStaff, self: true, actingFor: 'spend' },
  'monitoring.askAboutTransaction': { staff: [...moneyStaff, ...practitioners], ...nobodyOutside },
  'monitoring.answerQuestion': { staff: [...moneyStaff, ...practitioners], self: true, actingFor: 'spend' },
  'monitoring.showSpending': {
    staff: [...moneyStaff, ...practitioners, 'safeguardingLead'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'reviews.askForReview': {
    staff: [...practitioners, 'directPaymentAdviser', 'contactOfficer'],
    self: true,
    actingFor: 'ask',
  },
  'reviews.decideRequest': { staff: practitioners, ...nobodyOutside },
  'reviews.recordVisit': { staff: [...practitioners, 'directPaymentAdviser'], ...nobodyOutside },
  'reviews.listReviews': {
    staff: [...practitioners, 'directPaymentAdviser'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'complaints.makeComplaint': {
    staff: [...practitioners, 'directPaymentAdviser', 'contactOfficer', 'complaintsManager'],
    self: true,
    actingFor: 'ask',
  },
  'complaints.acknowledge': { staff: ['complaintsManager'], ...nobodyOutside },
  'complaints.respond': { staff: ['complaintsManager'], ...nobodyOutside },
  'complaints.listComplaints': {
    staff: ['complaintsManager', 'principalSocialWorker'],
    self: true,
    actingFor: 'see',
    purpose: 'needed',
  },
  'complaints.listReceived': { staff: ['complaintsManager', 'principalSocialWorker'], ...nobodyOutside },
  'complaints.listChallenges': {
    staff: [...practitioners, 'complaintsManager', 'analyst'],
    ...nobodyOutside,
  },
  'complaints.countComplaints': {
    staff: ['complaintsManager', 'principalSocialWorker', 'analyst', 'councillor'],
    ...nobodyOutside,
  },
};
