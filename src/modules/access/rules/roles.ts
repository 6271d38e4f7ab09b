/** The staff roles of the field. An account holds them for a council, from a day, until a day. */
export const staffRoles = [
  'contactOfficer',
  'socialWorker',
  'occupationalTherapist',
  'teamManager',
  'directPaymentAdviser',
  'financialAssessor',
  'paymentsOfficer',
  'approver',
  'commissioner',
  'qualityChecker',
  'safeguardingLead',
  'complaintsManager',
  'principalSocialWorker',
  'analyst',
  'councillor',
  'administrator',
] as const;

export type StaffRole = (typeof staffRoles)[number];

/** What someone can be to a person whose record it is. */
export const relationshipKinds = [
  'self',
  'carer',
  'nominatedPerson',
  'authorisedPerson',
  'attorney',
  'supporter',
  'independentAdvocate',
  'broker',
  'provider',
  'personalAssistant',
] as const;

export type RelationshipKind = (typeof relationshipKinds)[number];

/** What someone who acts for a person may do, as their authority says (mechanism M12). */
export const powers = ['see', 'ask', 'spend', 'decide'] as const;

export type Power = (typeof powers)[number];

export interface Relationship {
  readonly kind: RelationshipKind;
  readonly powers: readonly Power[];
}

/** Why a member of staff looks at a record that is not on their own list of people. */
export const purposes = [
  'myWork',
  'cover',
  'review',
  'complaint',
  'payment',
  'quality',
  'safeguarding',
  'fraud',
  'request',
] as const;

export type Purpose = (typeof purposes)[number];
