import type { RelationToPerson, RelativePurpose } from '../rules/paying-relative.ts';

/** What the one who is paid is to the person, in plain words. */
export const relationWords: Readonly<Record<RelationToPerson, string>> = {
  spouseOrPartner: 'Husband, wife or partner',
  parent: 'Parent',
  parentInLaw: 'Parent-in-law',
  sonOrDaughter: 'Son or daughter',
  sonOrDaughterInLaw: 'Son- or daughter-in-law',
  stepsonOrStepdaughter: 'Stepson or stepdaughter',
  brotherOrSister: 'Brother or sister',
  auntOrUncle: 'Aunt or uncle',
  grandparent: 'Grandparent',
  partnerOfOneOfThese: 'Partner of one of these',
  otherRelative: 'Another relative',
  notRelated: 'Not related',
};

export const purposeWords: Readonly<Record<RelativePurpose, string>> = {
  care: 'care',
  administration: 'help to run the payment',
};
