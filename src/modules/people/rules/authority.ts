import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { peopleRefusals } from './refusals.ts';

/** What one kind of helper can be given at most, and what the council must have seen first. */
interface KindRule {
  readonly powers: readonly string[];
  readonly proofs: readonly string[];
}

/**
 * Source: Care Act 2014 ss.31, 32 and 67, Mental Capacity Act 2005 s.9; for supporters, brokers and carers our
 * choice: they see and ask as far as the person lets them, and money and decisions stay with the person.
 */
export const authorityRules: Readonly<Record<string, KindRule>> = {
  carer: { powers: ['see', 'ask'], proofs: ['personAgreed'] },
  nominatedPerson: { powers: ['see', 'ask', 'spend'], proofs: ['nomineeAgreement'] },
  authorisedPerson: { powers: ['see', 'ask', 'spend', 'decide'], proofs: ['authorisedPersonAgreement'] },
  attorney: {
    powers: ['see', 'ask', 'spend', 'decide'],
    proofs: ['lastingPowerHealth', 'lastingPowerMoney', 'courtOrder'],
  },
  supporter: { powers: ['see', 'ask'], proofs: ['personAgreed'] },
  independentAdvocate: { powers: ['see', 'ask'], proofs: ['advocacyReferral'] },
  broker: { powers: ['see', 'ask'], proofs: ['personAgreed'] },
  provider: { powers: [], proofs: ['supportAgreement'] },
  personalAssistant: { powers: [], proofs: ['contractOfEmployment'] },
};

export interface AuthorityFacts {
  readonly kind: string;
  readonly powers: readonly string[];
  readonly proofKind: string;
  /** The holder works for the council, or is paid to give the person care. */
  readonly holderIsCouncilStaff: boolean;
}

/**
 * Whether someone may be recorded as acting for a person with the powers asked for. A money attorney is not given
 * decisions about care by it, nor a care attorney money: each power of attorney reaches as far as its own kind.
 */
export function decideAuthority(facts: AuthorityFacts): Decision<readonly string[]> {
  const rule = authorityRules[facts.kind];
  if (rule === undefined) return refuse(peopleRefusals, 'authorityKindUnknown', { kind: facts.kind });
  if (facts.kind === 'independentAdvocate' && facts.holderIsCouncilStaff)
    return refuse(peopleRefusals, 'advocateNotIndependent');
  if (!rule.proofs.includes(facts.proofKind))
    return refuse(peopleRefusals, 'proofMissing', { proofs: rule.proofs.join(', ') });
  const most = powersBehind(facts.kind, facts.proofKind, rule.powers);
  const tooMany = facts.powers.filter((power) => !most.includes(power));
  if (tooMany.length > 0) return refuse(peopleRefusals, 'powersTooWide', { powers: tooMany.join(', ') });
  return allow(facts.powers);
}

/** Source: Mental Capacity Act 2005 s.9: each kind of lasting power covers its own matters only. */
function powersBehind(kind: string, proofKind: string, powers: readonly string[]): readonly string[] {
  if (kind !== 'attorney') return powers;
  if (proofKind === 'lastingPowerHealth') return powers.filter((power) => power !== 'spend');
  if (proofKind === 'lastingPowerMoney') return powers.filter((power) => power !== 'decide');
  return powers;
}
