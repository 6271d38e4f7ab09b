import { addDays } from '../../src/core/calendar/civil-date.ts';
import { startDirectPayment } from '../../src/modules/payments/index.ts';
import { agreeToDirectPayment, checkBank, chooseOwnAccount, talkAboutRisk } from '../steps/direct-payment.ts';
import type { Story } from '../story.ts';
import { diceOf } from './dice.ts';
import type { Life } from './life.ts';
import type { Reached } from './tell-life.ts';

export interface Paid extends Reached {
  readonly agreementId: string;
  readonly version: number;
}

/** From the choice of a direct payment to bank details that a second person has checked. */
export async function tellStart(
  story: Story,
  life: Life,
  { personId, planned }: Reached,
  seed: string,
): Promise<Paid> {
  const dice = diceOf(`${seed} payment ${life.number}`);
  const firstPayOn = life.firstPayOn;
  if (firstPayOn === null || planned === undefined) throw new Error('There is no direct payment to start.');
  const person = { personId, self: { accountId: await story.accountOf('socialWorker') } };
  await story.moveOn(dice.whole(2, 5));
  await chooseOwnAccount(
    story,
    person,
    dice.pick([
      'I want to choose who comes in.',
      'My sister will help me with the money side.',
      'The agency never came on time. I will find my own.',
      'I have done it for years.',
    ]),
  );
  const agreed = await agreeToDirectPayment(story, person, {
    firstPaymentOn: firstPayOn,
    contributionTakenFrom: life.runBy === 'mix' ? 'otherPart' : 'directPayment',
    whyItFits: 'Someone whom they choose, at the hours that suit.',
  });
  await talkAboutRisk(
    story,
    person,
    dice.pick([
      'A payroll service does the payslips.',
      'A relative keeps the receipts.',
      'The adviser rings after the first month.',
    ]),
  );
  await story.moveOn(dice.whole(1, 3));
  const { agreementId } = agreed;
  const { version } = await story.does('directPaymentAdviser', startDirectPayment, {
    personId,
    agreementId,
    version: agreed.version,
  });
  // Digits that nobody's account has: the sort code is GOV.UK's example.
  const accountNumber = String(20_000_000 + life.number * 7919 + dice.whole(0, 999)).slice(0, 8);
  await checkBank(story, agreed, {
    accountName: life.person.name,
    sortCode: '30-94-30',
    accountNumber,
  });
  await story.settle();
  return { personId, planned, agreementId, version };
}

/** The last day by which all of this is told, so that the first run finds it. */
const daysBeforeFirstPayment = 7;

export const startedBy = (firstPayOn: NonNullable<Life['firstPayOn']>) =>
  addDays(firstPayOn, -daysBeforeFirstPayment);
