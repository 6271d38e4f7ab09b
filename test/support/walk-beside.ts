import type { InventedPerson } from '../../demo/people/invented-person.ts';
import { makeStatement } from '../../demo/walk/make-statement.ts';
import type { CivilDate } from '../../src/core/calendar/civil-date.ts';
import type { WatchedStory } from './watched-story.ts';

interface Walker {
  readonly personId: string;
  readonly self: { readonly accountId: string };
}

/** What a council does for itself: its name and colours, and a colleague who signs in for the first time. */
export async function doForTheCouncil(story: WatchedStory): Promise<void> {
  await story.ask('administrator', 'councils.showDetails', {});
  await story.do('administrator', 'councils.changeDetails', {
    name: 'Ashmere Borough Council',
    accent: '#0b5a5e',
    phone: '01632 960 118',
    hours: 'Monday to Friday',
  });
  const { accountId } = await story.do('administrator', 'access.makeAccount', {
    displayName: 'Ned Marlow (invented)',
    email: 'ned.marlow@example.org',
    role: 'analyst',
    code: 'AB3D-EF5H-JK7M',
  });
  await story.do('administrator', 'access.renewFirstCode', { accountId, code: 'MN3P-QR5T-UV7X' });
  await story.ask('analyst', 'access.listColleagues', {});
  await story.ask('analyst', 'councils.listFigures', {});
  await story.ask('paymentsOfficer', 'payments.showPayerAccount', {});
}

/** A statement that waits to be looked at, and several payments placed at once. */
export async function doMoreWithStatements(
  story: WatchedStory,
  invented: InventedPerson,
  { personId, self }: Walker,
  payOn: CivilDate,
): Promise<void> {
  const file = Buffer.from(makeStatement(invented, payOn, 100_000, 0)).toString('base64');
  const { sentId } = await story.do(self, 'monitoring.sendStatement', {
    personId,
    accountLabel: 'Another account',
    file,
  });
  await story.ask(self, 'monitoring.showSentStatement', { personId, sentId });
  await story.do(self, 'monitoring.addSentStatement', { personId, sentId });
  const period = { personId, from: '2026-05-01', before: '2026-09-01' };
  const { transactions } = (await story.ask(self, 'monitoring.showSpending', period)) as unknown as {
    transactions: readonly { transactionId: string; place: string }[];
  };
  const transactionId = transactions.find(({ place }) => place === 'notYetPlaced')?.transactionId;
  await story.do('directPaymentAdviser', 'monitoring.matchTransactions', {
    personId,
    matches: [{ transactionId, place: 'ownMoney', reason: 'Paid from this account by mistake.' }],
  });
}

/** What pages ask that nothing else needs. */
export async function askWhatPagesAsk(story: WatchedStory, { personId, self }: Walker): Promise<void> {
  const on = { personId };
  await story.ask(self, 'people.listMyPeople', {});
  for (const name of [
    'people.showTies',
    'councils.listPromises',
    'budgets.showBudget',
    'payments.listPayments',
    'assessments.showEligibility',
    'assessments.explainEligibility',
    'assessments.listAssessments',
    'planning.listPlans',
  ]) {
    await story.ask(self, name, on);
  }
  for (const name of ['people.listDuplicates', 'people.listWorkers', 'referrals.listContacts']) {
    await story.ask('contactOfficer', name, on);
  }
  await story.ask('paymentsOfficer', 'payments.showWhoToRing', on);
  await story.ask('socialWorker', 'allocation.showWhatIsAsked', on);
  await story.ask('complaintsManager', 'complaints.listReceived', {});
  await story.ask('complaintsManager', 'complaints.listChallenges', {
    decisionIds: [story.last('assessments.decideEligibility', 'decisionId')],
  });
}
