import assert from 'node:assert/strict';
import { test } from 'node:test';
import { civilDate } from '../../../core/calendar/civil-date.ts';
import {
  decidePayingRelative,
  type NecessityDecision,
  type RelationToPerson,
  type RelativePurpose,
} from './paying-relative.ts';

const today = civilDate('2026-06-09');
const necessary: NecessityDecision = {
  limb: 'care',
  decidedBy: 'manager-1',
  reasons: 'No agency has a worker who signs, and he will not be washed by a stranger.',
  reviewOn: civilDate('2026-12-09'),
};

function answer(
  relation: RelationToPerson,
  sameHousehold: boolean,
  purpose: RelativePurpose = 'care',
  necessity: NecessityDecision | null = null,
): string {
  const decision = decidePayingRelative({ relation, sameHousehold, purpose }, necessity, today);
  return decision.allowed ? `allowed${decision.value.covered ? ' by decision' : ''}` : decision.refusal.code;
}

const closeRelatives: readonly RelationToPerson[] = [
  'parent',
  'parentInLaw',
  'sonOrDaughter',
  'sonOrDaughterInLaw',
  'stepsonOrStepdaughter',
  'brotherOrSister',
  'auntOrUncle',
  'grandparent',
  'partnerOfOneOfThese',
];

for (const relation of closeRelatives) {
  test(`paying a ${relation} turns on living in the same household`, () => {
    assert.equal(answer(relation, true), 'relativeNotAllowed');
    assert.equal(answer(relation, false), 'allowed');
    assert.equal(answer(relation, true, 'care', necessary), 'allowed by decision');
  });
}

const admin: NecessityDecision = { ...necessary, limb: 'administration' };
const rows: readonly (readonly [string, string, string])[] = [
  ['a partner needs a decision under the same roof', answer('spouseOrPartner', true), 'relativeNotAllowed'],
  ['and also when living elsewhere', answer('spouseOrPartner', false), 'relativeNotAllowed'],
  ['a cousin in the same household needs none', answer('otherRelative', true), 'allowed'],
  ['a lodger needs none', answer('notRelated', true), 'allowed'],
  [
    'help to run the payment needs its own, smaller, decision',
    answer('sonOrDaughter', true, 'administration'),
    'relativeAdministrationNotAllowed',
  ],
  ['with it, it is allowed', answer('sonOrDaughter', true, 'administration', admin), 'allowed by decision'],
  [
    'a decision on running the payment does not pay for care',
    answer('sonOrDaughter', true, 'care', admin),
    'exceptionForOtherPurpose',
  ],
  [
    'a decision without reasons is not one',
    answer('parent', true, 'care', { ...necessary, reasons: ' ' }),
    'exceptionIncomplete',
  ],
  [
    'a decision looked at again today is already due',
    answer('parent', true, 'care', { ...necessary, reviewOn: today }),
    'exceptionIncomplete',
  ],
  [
    'from tomorrow on it stands',
    answer('parent', true, 'care', { ...necessary, reviewOn: civilDate('2026-06-10') }),
    'allowed by decision',
  ],
];

for (const [sentence, given, expected] of rows) test(sentence, () => assert.equal(given, expected));
