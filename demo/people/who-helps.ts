import type { RelationshipKind } from '../../src/modules/access/index.ts';

/** Someone invented who helps one of the five: as what, with which powers, on what proof. */
export interface Helper {
  readonly displayName: string;
  readonly kind: Exclude<RelationshipKind, 'self'>;
  readonly helps: string;
  readonly powers: readonly string[];
  readonly proofKind: string;
}

/** One helper of each kind there is. */
export const helpers: readonly Helper[] = [
  {
    displayName: 'Marta Kowalczyk',
    kind: 'personalAssistant',
    helps: 'Amina Yusuf',
    powers: [],
    proofKind: 'contractOfEmployment',
  },
  {
    displayName: 'Brightside Homecare',
    kind: 'provider',
    helps: 'Amina Yusuf',
    powers: [],
    proofKind: 'supportAgreement',
  },
  {
    displayName: 'Hodan Yusuf',
    kind: 'supporter',
    helps: 'Amina Yusuf',
    powers: ['see'],
    proofKind: 'personAgreed',
  },
  {
    displayName: 'Carol Hollins',
    kind: 'carer',
    helps: 'Derek Hollins',
    powers: ['see', 'ask'],
    proofKind: 'personAgreed',
  },
  {
    displayName: 'Neil Hollins',
    kind: 'attorney',
    helps: 'Derek Hollins',
    powers: ['see', 'ask', 'spend'],
    proofKind: 'lastingPowerMoney',
  },
  {
    displayName: 'Imran Begum',
    kind: 'nominatedPerson',
    helps: 'Zubaida Begum',
    powers: ['see', 'ask', 'spend'],
    proofKind: 'nomineeAgreement',
  },
  {
    displayName: 'Colin Frith',
    kind: 'broker',
    helps: 'Zubaida Begum',
    powers: ['see', 'ask'],
    proofKind: 'personAgreed',
  },
  {
    displayName: 'Sam Adeyinka',
    kind: 'independentAdvocate',
    helps: 'Priya Raman',
    powers: ['see', 'ask'],
    proofKind: 'advocacyReferral',
  },
  {
    displayName: 'Meena Raman',
    kind: 'authorisedPerson',
    helps: 'Priya Raman',
    powers: ['see', 'ask', 'spend', 'decide'],
    proofKind: 'authorisedPersonAgreement',
  },
];
