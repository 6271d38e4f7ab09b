import { type CivilDate, formatDate } from '../../src/core/calendar/civil-date.ts';
import { sendLetterCommand } from '../../src/modules/letters/index.ts';
import {
  answerConditions,
  checkBankDetails,
  makeAgreement,
  recordChoice,
  recordRiskAssessment,
  recordUnderstanding,
  setBankDetails,
  startDirectPayment,
} from '../../src/modules/payments/index.ts';
import type { Story } from '../story.ts';
import type { OnRecord } from './contact.ts';

export interface Agreed extends OnRecord {
  readonly agreementId: string;
  readonly version: number;
}

/** Every way is shown, none ticked, and the person chooses a direct payment into an account of their own. */
export async function chooseOwnAccount(
  story: Story,
  { personId }: OnRecord,
  ownWords: string,
): Promise<void> {
  const choice = { personId, tickedBeforehand: null, agreed: true, toldInFormat: 'talkedThrough' };
  await story.does('directPaymentAdviser', recordChoice, {
    ...choice,
    kind: 'managedBy',
    shown: ['council', 'individualServiceFund', 'managedAccount', 'person'],
    chosen: 'person',
    ownWords,
  });
  await story.does('directPaymentAdviser', recordChoice, {
    ...choice,
    kind: 'arrivesBy',
    shown: ['ownBankAccount', 'prepaidCard'],
    chosen: 'ownBankAccount',
  });
}

/** The four conditions of the law, what was explained, and the agreement that the person signs. */
export async function agreeToDirectPayment(
  story: Story,
  person: OnRecord,
  terms: {
    readonly firstPaymentOn: CivilDate;
    readonly contributionTakenFrom: 'directPayment' | 'otherPart';
    readonly whyItFits: string;
  },
): Promise<Agreed> {
  const { personId } = person;
  await story.does('socialWorker', answerConditions, conditionsOf(personId, story.today(), terms.whyItFits));
  await story.does('directPaymentAdviser', recordUnderstanding, {
    personId,
    checkedOn: story.today(),
    points: ['whatItIsFor', 'beingAnEmployer', 'whatToKeep'],
    toldInFormat: 'talkedThrough',
  });
  const made = await story.does('directPaymentAdviser', makeAgreement, {
    personId,
    payMode: 'net',
    contributionTakenFrom: terms.contributionTakenFrom,
    firstPaymentOn: terms.firstPaymentOn,
    signedOn: story.today(),
  });
  return { ...person, ...made };
}

function conditionsOf(personId: string, on: CivilDate, whyItFits: string) {
  const yes = (
    condition: 'requestedWithCapacity' | 'notProhibited' | 'canManage' | 'appropriateWay',
    evidence: string,
  ) => ({ condition, answer: 'yes' as const, evidence });
  return {
    personId,
    section: 31 as const,
    answers: [
      yes('requestedWithCapacity', 'Asked for it in person, and explained back what it would mean.'),
      yes('notProhibited', 'No order is in the way.'),
      yes('canManage', 'Runs the household money; help with it is at hand.'),
      yes('appropriateWay', whyItFits),
    ],
    excludedAdultsCheck: { order: null, evidence: `Asked on ${formatDate(on)}: none.` },
    whoMayActRecorded: true,
  };
}

/** A talk about what could go wrong. It can lead to help and never to a no. */
export async function talkAboutRisk(story: Story, { personId }: OnRecord, help: string): Promise<void> {
  await story.does('socialWorker', recordRiskAssessment, {
    personId,
    completedOn: story.today(),
    result: 'managesWithHelp',
    helpAgreed: [help],
  });
}

/** The payments may start, and a letter says when and how much. */
export async function startPayment(
  story: Story,
  { personId, agreementId, version }: Agreed,
  first: { readonly dueOn: CivilDate; readonly weeklyPence: number },
): Promise<{ readonly decisionId: string }> {
  const started = await story.does('directPaymentAdviser', startDirectPayment, {
    personId,
    agreementId,
    version,
  });
  await story.does('directPaymentAdviser', sendLetterCommand, {
    personId,
    template: 'directPaymentStarts',
    facts: { firstPayOn: story.payDay(first.dueOn), amountPence: first.weeklyPence * 4, everyWeeks: 4 },
    reasonSubject: { kind: 'agreement', id: agreementId },
  });
  return started;
}

/** One person enters where the money goes; another rings back on a known number and checks. */
export async function checkBank(
  story: Story,
  { personId, agreementId }: Agreed,
  bank: { readonly accountName: string; readonly sortCode: string; readonly accountNumber: string },
): Promise<number> {
  const { detailsVersion } = await story.does('directPaymentAdviser', setBankDetails, {
    personId,
    agreementId,
    detailsVersion: 0,
    ...bank,
    rollNumber: '',
  });
  await story.does('paymentsOfficer', checkBankDetails, {
    personId,
    agreementId,
    detailsVersion,
    how: 'calledBackOnKnownNumber',
  });
  return detailsVersion;
}
