import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { planningRefusals } from './refusals.ts';

/**
 * When paying someone from a direct payment needs a decision that it is necessary, by who they are to the person.
 * Source: SI 2014/2871 reg 3. Nieces, cousins and grandchildren are not in its list.
 */
const relations = {
  spouseOrPartner: { covered: 'whereverTheyLive', words: 'a husband, wife, civil partner or partner' },
  parent: { covered: 'sameHousehold', words: 'a parent who lives with them' },
  parentInLaw: { covered: 'sameHousehold', words: 'a parent-in-law who lives with them' },
  sonOrDaughter: { covered: 'sameHousehold', words: 'a son or daughter who lives with them' },
  sonOrDaughterInLaw: { covered: 'sameHousehold', words: 'a son- or daughter-in-law who lives with them' },
  stepsonOrStepdaughter: { covered: 'sameHousehold', words: 'a stepson or stepdaughter who lives with them' },
  brotherOrSister: { covered: 'sameHousehold', words: 'a brother or sister who lives with them' },
  auntOrUncle: { covered: 'sameHousehold', words: 'an aunt or uncle who lives with them' },
  grandparent: { covered: 'sameHousehold', words: 'a grandparent who lives with them' },
  partnerOfOneOfThese: {
    covered: 'sameHousehold',
    words: 'the partner of a close relative, who lives with them',
  },
  otherRelative: { covered: 'never', words: 'another relative' },
  notRelated: { covered: 'never', words: 'someone who is not related' },
} as const;
export type RelationToPerson = keyof typeof relations;
export const relationsToPerson = Object.keys(relations) as readonly RelationToPerson[];

export type RelativePurpose = 'care' | 'administration';

const purposes: Readonly<Record<RelativePurpose, string>> = {
  care: 'care',
  administration: 'help to run the payment',
};

/** The council's decision that paying this relative is necessary, for care or for running the payment. */
export interface NecessityDecision {
  readonly limb: RelativePurpose;
  readonly decidedBy: string;
  readonly reasons: string;
  readonly reviewOn: CivilDate | null;
}

export interface RelativePayment {
  readonly relation: RelationToPerson;
  readonly sameHousehold: boolean;
  readonly purpose: RelativePurpose;
}

/**
 * Whether a direct payment may pay this person. Someone whom the regulation covers can be paid when the council
 * has decided that it is necessary for that very purpose.
 */
export function decidePayingRelative(
  payment: RelativePayment,
  necessity: NecessityDecision | null,
  today: CivilDate,
): Decision<{ readonly covered: boolean; readonly reviewOn: CivilDate | null }> {
  const { covered, words } = relations[payment.relation];
  const needsDecision =
    covered === 'whereverTheyLive' || (covered === 'sameHousehold' && payment.sameHousehold);
  if (!needsDecision) return allow({ covered: false, reviewOn: null });
  if (necessity === null) {
    const code = payment.purpose === 'care' ? 'relativeNotAllowed' : 'relativeAdministrationNotAllowed';
    return refuse(planningRefusals, code, { relation: words });
  }
  if (necessity.limb !== payment.purpose) {
    return refuse(planningRefusals, 'exceptionForOtherPurpose', {
      limb: purposes[necessity.limb],
      purpose: purposes[payment.purpose],
    });
  }
  const faults = [
    { field: 'reasons', wrong: necessity.reasons.trim() === '', words: 'Say why it is necessary.' },
    { field: 'decidedBy', wrong: necessity.decidedBy.trim() === '', words: 'Say who decided.' },
    {
      field: 'reviewOn',
      wrong: necessity.reviewOn === null || necessity.reviewOn <= today,
      words: 'Give a day to come on which it is looked at again.',
    },
  ].filter(({ wrong }) => wrong);
  if (faults.length > 0) {
    return refuse(
      planningRefusals,
      'exceptionIncomplete',
      {},
      faults.map(({ field, words: fault }) => ({ field, words: fault })),
    );
  }
  return allow({ covered: true, reviewOn: necessity.reviewOn });
}
