import { addDays, type CivilDate, formatDate } from '../src/core/calendar/civil-date.ts';
import {
  answerConditions,
  approveRun,
  checkBankDetails,
  draftRun,
  makeAgreement,
  recordChoice,
  recordRiskAssessment,
  recordUnderstanding,
  sendRun,
  sendRunForReview,
  setBankDetails,
  setPayerAccount,
  showRun,
  startDirectPayment,
} from '../src/modules/payments/index.ts';
import type { InventedPerson } from './invented-people.ts';
import type { Story } from './story.ts';
import type { PlannedPerson } from './walk-to-sign-off.ts';
import { pounds } from './walk-to-sign-off.ts';

export interface PaidPerson extends PlannedPerson {
  readonly agreementId: string;
  readonly payOn: CivilDate;
  readonly paidPence: number;
}

/** Steps 8 and 9: choosing how to be paid, the gate, and a payment run with two pairs of eyes. */
export async function walkPayments(
  story: Story,
  invented: InventedPerson,
  person: PlannedPerson,
): Promise<PaidPerson> {
  const agreementId = await walkChoice(story, invented, person);
  const paid = await walkRun(story, invented, person);
  return { ...person, agreementId, ...paid };
}

async function walkChoice(
  story: Story,
  { name, bank }: InventedPerson,
  { personId, self, planStartsOn }: PlannedPerson,
): Promise<string> {
  story.moveOn(2);
  const choice = { personId, tickedBeforehand: null, agreed: true, toldInFormat: 'talkedThrough' };
  const shown = ['council', 'individualServiceFund', 'managedAccount', 'person'] as const;
  await story.does('directPaymentAdviser', recordChoice, {
    ...choice,
    kind: 'managedBy',
    shown,
    chosen: 'person',
    ownWords: bank.ownWords,
  });
  await story.does('directPaymentAdviser', recordChoice, {
    ...choice,
    kind: 'arrivesBy',
    shown: ['ownBankAccount', 'prepaidCard'],
    chosen: 'ownBankAccount',
  });
  await story.does('socialWorker', answerConditions, conditionsOf(personId, story.today()));
  await story.does('directPaymentAdviser', recordUnderstanding, {
    personId,
    checkedOn: story.today(),
    points: ['whatItIsFor', 'beingAnEmployer', 'whatToKeep'],
    toldInFormat: 'talkedThrough',
  });
  const agreement = await story.does('directPaymentAdviser', makeAgreement, {
    personId,
    payMode: 'net',
    contributionTakenFrom: 'directPayment',
    firstPaymentOn: planStartsOn,
    signedOn: story.today(),
  });
  const tooSoon = await story.tries('directPaymentAdviser', startDirectPayment, {
    personId,
    agreementId: agreement.agreementId,
    version: agreement.version,
  });
  story.moveOn(3);
  await story.does('socialWorker', recordRiskAssessment, {
    personId,
    completedOn: story.today(),
    result: 'managesWithHelp',
    helpAgreed: ['A payroll service does the payslips.'],
  });
  const started = await story.does('directPaymentAdviser', startDirectPayment, {
    personId,
    agreementId: agreement.agreementId,
    version: agreement.version,
  });
  const details = await story.does('directPaymentAdviser', setBankDetails, {
    personId,
    agreementId: agreement.agreementId,
    detailsVersion: 0,
    accountName: bank.accountName,
    sortCode: '30-94-30',
    accountNumber: '00733445',
    rollNumber: '',
  });
  await story.does('paymentsOfficer', checkBankDetails, {
    personId,
    agreementId: agreement.agreementId,
    detailsVersion: details.detailsVersion,
    how: 'calledBackOnKnownNumber',
  });
  story.tell(
    8,
    'Choice of how to be paid',
    [
      `${name} was shown every way, none ticked, and chose a direct payment into an account of her own: “${bank.ownWords}”`,
      `The first try to start waited: ${tooSoon.allowed ? '' : `${tooSoon.refusal.words} ${tooSoon.refusal.nextStep}`}`,
      'The risk assessment was then done. It says that a payroll service will help; it could not have said no. All four conditions of section 31 are met, so the payment starts.',
      'Ifeoma Obi entered the bank details; Dev Patel rang back on a known number and checked them.',
    ],
    {
      agreementId: agreement.agreementId,
      decisionId: started.decisionId,
      bankDetailsVersion: details.detailsVersion,
    },
  );
  void self;
  return agreement.agreementId;
}

function conditionsOf(personId: string, on: CivilDate) {
  const yes = (
    condition: 'requestedWithCapacity' | 'notProhibited' | 'canManage' | 'appropriateWay',
    evidence: string,
  ) => ({ condition, answer: 'yes' as const, evidence });
  return {
    personId,
    section: 31 as const,
    answers: [
      yes('requestedWithCapacity', 'Asked for it herself, and explained back what it would mean.'),
      yes('notProhibited', 'No order is in the way.'),
      yes('canManage', 'Runs her own household money; a payroll service does the payslips.'),
      yes('appropriateWay', 'The same two people in the mornings is what she needs.'),
    ],
    excludedAdultsCheck: { order: null, evidence: `Asked on ${formatDate(on)}: none.` },
    whoMayActRecorded: true,
  };
}

async function walkRun(
  story: Story,
  { name }: InventedPerson,
  { personId, planStartsOn: payOn }: PlannedPerson,
): Promise<{ payOn: CivilDate; paidPence: number }> {
  // The file goes to the bank some days before the money lands, and a holiday moves it earlier.
  story.moveTo(addDays(payOn, -5));
  await story.does('administrator', setPayerAccount, {
    accountName: 'Ashmere Borough Council',
    sortCode: '309430',
    accountNumber: '12345678',
    rail: 'bacs',
  });
  const drafted = await story.does('paymentsOfficer', draftRun, { payOn });
  const reviewed = await story.does('paymentsOfficer', sendRunForReview, {
    runId: drafted.runId,
    version: drafted.version,
  });
  const shown = await story.asks('approver', showRun, { runId: drafted.runId });
  const approved = await story.does('approver', approveRun, {
    runId: drafted.runId,
    version: reviewed.version,
    fingerprint: shown.fingerprint,
  });
  const sent = await story.does('paymentsOfficer', sendRun, {
    runId: drafted.runId,
    version: approved.version,
  });
  const own = shown.lines.find((line) => line.personId === personId);
  story.tell(
    9,
    'Payment run',
    [
      `Dev Patel drafted the run for ${formatDate(payOn)}: ${drafted.toPay} to pay, ${drafted.held} held, ${pounds(drafted.totalPence)}.`,
      `Ruth Sinclair saw exactly what is new since the last run and approved it. ${name}’s payment for four weeks, less what ${name} pays herself: ${pounds(own?.payPence ?? 0)}.`,
      `The ISO 20022 file has ${sent.payments} payments and the same total; the ledger’s postings sum to zero.`,
    ],
    { runId: drafted.runId, payments: sent.payments, totalPence: sent.totalPence, sha256: sent.sha256 },
  );
  return { payOn, paidPence: own?.payPence ?? 0 };
}
