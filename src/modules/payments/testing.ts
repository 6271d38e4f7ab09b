import { type CivilDate, civilDate } from '../../core/calendar/civil-date.ts';
import type { Decision } from '../../core/decision/decision.ts';
import type { StaffRole } from '../access/index.ts';
import type { Command } from '../audit/index.ts';
import { answerConditions } from './commands/answer-conditions.ts';
import { checkBankDetails } from './commands/check-bank-details.ts';
import { makeAgreement } from './commands/make-agreement.ts';
import { recordChoice } from './commands/record-choice.ts';
import { recordRiskAssessment } from './commands/record-risk-assessment.ts';
import { recordUnderstanding } from './commands/record-understanding.ts';
import { setBankDetails } from './commands/set-bank-details.ts';
import { startDirectPayment } from './commands/start-direct-payment.ts';

/** Does one command as someone who holds the role: the tests' world and the demonstration each have one. */
export type Act = <Input, Answer>(
  as: StaffRole,
  command: Command<Input, Answer>,
  input: Input,
) => Promise<Decision<Answer>>;

async function must<Value>(decision: Promise<Decision<Value>>): Promise<Value> {
  const outcome = await decision;
  if (outcome.allowed) return outcome.value;
  const { code, words, faults } = outcome.refusal;
  throw new Error(`${code}: ${words} ${JSON.stringify(faults)}`);
}

/** Every condition of section 31 answered yes with what shows it, no order in the way, who may act recorded. */
export function everyConditionMet(personId: string) {
  const yes = (condition: 'requestedWithCapacity' | 'notProhibited' | 'canManage' | 'appropriateWay') => ({
    condition,
    answer: 'yes' as const,
    evidence: `Talked through at home on 12 October: ${condition} (invented)`,
  });
  return {
    personId,
    section: 31 as const,
    answers: [yes('requestedWithCapacity'), yes('notProhibited'), yes('canManage'), yes('appropriateWay')],
    excludedAdultsCheck: { order: null, evidence: 'Asked on 12 October; none (invented)' },
    whoMayActRecorded: true,
  };
}

/** Both choices: a direct payment to the person, into a bank account of their own, each from all the ways shown. */
export async function choosesOwnAccount(act: Act, personId: string): Promise<void> {
  const choice = { personId, tickedBeforehand: null, agreed: true, toldInFormat: 'talkedThrough' };
  await must(
    act('directPaymentAdviser', recordChoice, {
      ...choice,
      kind: 'managedBy',
      shown: ['council', 'individualServiceFund', 'managedAccount', 'person'],
      chosen: 'person',
      ownWords: 'I want to choose who comes into my home (invented)',
    }),
  );
  await must(
    act('directPaymentAdviser', recordChoice, {
      ...choice,
      kind: 'arrivesBy',
      shown: ['ownBankAccount', 'prepaidCard'],
      chosen: 'ownBankAccount',
    }),
  );
}

interface Agreed {
  readonly agreementId: string;
  readonly version: number;
}

/** Everything that must be recorded before a direct payment can start. The person must have a budget already. */
export async function everythingRecorded(
  act: Act,
  personId: string,
  firstPaymentOn: CivilDate = civilDate('2026-10-30'),
): Promise<Agreed> {
  await choosesOwnAccount(act, personId);
  await must(act('socialWorker', answerConditions, everyConditionMet(personId)));
  await must(
    act('socialWorker', recordRiskAssessment, {
      personId,
      completedOn: civilDate('2026-10-14'),
      result: 'managesWithHelp',
      helpAgreed: ['A payroll service does the payslips (invented)'],
    }),
  );
  await must(
    act('directPaymentAdviser', recordUnderstanding, {
      personId,
      checkedOn: civilDate('2026-10-15'),
      points: ['whatItIsFor', 'beingAnEmployer', 'whatToKeep'],
      toldInFormat: 'talkedThrough',
    }),
  );
  return await must(
    act('directPaymentAdviser', makeAgreement, {
      personId,
      payMode: 'net',
      contributionTakenFrom: 'directPayment',
      firstPaymentOn,
      signedOn: civilDate('2026-10-16'),
    }),
  );
}

/** A direct payment in force, into GOV.UK's own example of an account, checked by a second person. */
export async function directPaymentInForce(
  act: Act,
  personId: string,
  firstPaymentOn?: CivilDate,
): Promise<Agreed> {
  const { agreementId, version } = await everythingRecorded(act, personId, firstPaymentOn);
  const started = await must(
    act('directPaymentAdviser', startDirectPayment, { personId, agreementId, version }),
  );
  await bankDetailsChecked(act, personId, agreementId);
  return { agreementId, version: started.version };
}

/** New bank details by the adviser, checked by a payments officer's call. */
export async function bankDetailsChecked(
  act: Act,
  personId: string,
  agreementId: string,
  detailsVersion = 0,
): Promise<void> {
  const details = await must(
    act('directPaymentAdviser', setBankDetails, {
      personId,
      agreementId,
      detailsVersion,
      accountName: 'Amina Yusuf',
      sortCode: '30-94-30',
      accountNumber: `0073344${5 + detailsVersion}`,
      rollNumber: '',
    }),
  );
  await must(
    act('paymentsOfficer', checkBankDetails, {
      personId,
      agreementId,
      detailsVersion: details.detailsVersion,
      how: 'calledBackOnKnownNumber',
    }),
  );
}
