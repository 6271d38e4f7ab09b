import { allow, type Decision, refuse } from '../../core/decision/decision.ts';
import type { Context } from '../audit/index.ts';
import { paymentsRefusals } from './rules/refusals.ts';
import { type Agreement, type AgreementState, findAgreement } from './store.ts';

const stateWords: Readonly<Record<AgreementState, string>> = {
  draft: 'a draft',
  active: 'in force',
  suspended: 'paused',
  ended: 'ended',
};

interface WhichAgreement {
  readonly personId: string;
  readonly agreementId: string;
  readonly version: number;
}

/** The agreement, locked, as the writer last saw it and in one of these states; or why it cannot be changed. */
export async function takeAgreement(
  context: Context,
  { personId, agreementId, version }: WhichAgreement,
  states: readonly AgreementState[],
): Promise<Decision<Agreement>> {
  const agreement = await findAgreement(context, personId, agreementId);
  if (agreement === null) return refuse(paymentsRefusals, 'agreementNotFound');
  if (!states.includes(agreement.state))
    return refuse(paymentsRefusals, 'agreementStepNotOpen', { state: stateWords[agreement.state] });
  if (agreement.version !== version) return refuse(paymentsRefusals, 'changedMeanwhile');
  return allow(agreement);
}
