import assert from 'node:assert/strict';
import type { PlannedFor } from '../../demo/people/invented-person.ts';
import { walk } from '../../demo/walk/walk.ts';
import { findWalkDays } from '../../demo/walk/walk-days.ts';
import { addDays, civilDate } from '../../src/core/calendar/civil-date.ts';
import { connectTo } from './database.ts';
import { askWhatPagesAsk, doForTheCouncil, doMoreWithStatements } from './walk-beside.ts';
import { type AboutToHappen, WatchedStory } from './watched-story.ts';
import type { World } from './world.ts';

/**
 * Does every command and asks every question there is at least once, with input that is right at that moment: the
 * main job for an invented person first, then all that it does not need. `show` sees each before it first happens.
 */
export async function walkEverywhere(
  world: World,
  invented: PlannedFor,
  show: (about: AboutToHappen) => Promise<void>,
): Promise<{ readonly personId: string; readonly story: WatchedStory }> {
  world.clock.set('2024-01-08T09:00:00Z');
  for (const role of ['administrator', 'contactOfficer'] as const) await world.accountOf(role);
  const story = new WatchedStory(world, show);
  await story.do('administrator', 'councils.setSetting', {
    key: 'mig.single.25toPensionAge',
    value: 12_045,
    startsOn: '2026-04-20',
    source: 'Invented minute of 3 March',
  });
  await story.moveTo('2026-04-20' as never);
  await story.do('administrator', 'payments.setPayerAccount', {
    accountName: 'Ashmere Borough Council',
    sortCode: '309430',
    accountNumber: '12345678',
    rail: 'bacs',
  });
  const accountId = await story.makesAccount(invented.name, 'grace@example.org');
  const days = findWalkDays(world.services.policy, civilDate('2026-07-15'));
  await walk(story, days, invented, accountId);
  const personId = story.last<string>('referrals.recordContact', 'personId');
  const person = { personId, self: { accountId } };
  await doRestOfRecord(world, story, invented, person);
  await doRestOfPlan(story, person);
  await doRestOfPayments(story, invented, person);
  await doRestOfMonitoring(story, person);
  await doRestOfAnswers(story, person);
  await doForTheCouncil(story);
  await doMoreWithStatements(story, invented, person, days.pay);
  await askTheRest(story, person);
  await askWhatPagesAsk(story, person);
  await story.moveTo('2040-01-09' as never);
  await story.do('administrator', 'audit.eraseWords', { wordsId: await findSomeWords(world, personId) });
  await story.do('safeguardingLead', 'audit.placeHold', { personId, because: 'safeguardingEnquiry' });
  return { personId, story };
}

interface Walker {
  readonly personId: string;
  readonly self: { readonly accountId: string };
}

async function findSomeWords(world: World, personId: string): Promise<string> {
  const administrator = await connectTo(world.test.administrator);
  const { rows } = await administrator.query<{ id: string }>(
    'select id from words where person_id = $1 order by id limit 1',
    [personId],
  );
  await administrator.end();
  assert.ok(rows[0]);
  return rows[0].id;
}

/** Roles, what is known of a person and who acts for them, letters and conversations. */
async function doRestOfRecord(
  world: World,
  story: WatchedStory,
  invented: PlannedFor,
  { personId, self }: Walker,
) {
  const accountId = await world.colleague('new analyst');
  await story.do('administrator', 'access.giveRole', { accountId, role: 'analyst' });
  await story.do('administrator', 'access.endRole', { accountId, role: 'analyst' });
  const shown = await story.ask(self, 'people.showPerson', { personId });
  await story.do(self, 'people.changePerson', {
    personId,
    version: shown['version'],
    changes: { address: '5 New Row, Ashmere (invented)', safeContact: 'Ring on Tuesdays' },
  });
  await story.do('socialWorker', 'people.recordAuthority', {
    personId,
    kind: 'supporter',
    holderName: 'Ama Okonkwo (invented)',
    holderIsCouncilStaff: false,
    powers: ['see'],
    proofKind: 'personAgreed',
    proofSeenOn: story.today(),
  });
  const authorityId = story.last<string>('people.recordAuthority', 'authorityId');
  await story.do(self, 'people.endAuthority', { personId, authorityId });
  const again = await story.do('contactOfficer', 'referrals.recordContact', {
    newPerson: invented.facts,
    by: 'officer',
    cameBy: 'letter',
    behind: 'person',
    source: 'self',
    said: 'I wrote before.',
    callerName: 'Grace Okonkwo',
    nextStep: 'Ring back.',
    nextStepOn: story.later(2),
    isUrgent: false,
    someoneInDanger: false,
  });
  const [duplicateId] = Object.values(again['duplicates']?.[0] ?? {});
  await story.do('contactOfficer', 'people.settleDuplicate', {
    personId: again['personId'],
    duplicateId,
    settledAs: 'differentPeople',
  });
  await story.do('contactOfficer', 'referrals.logContact', {
    personId,
    hadWith: 'person',
    cameBy: 'call',
    about: 'howThingsAre',
    said: 'She is well.',
    hadOn: story.today(),
  });
  await story.do('socialWorker', 'letters.sendLetter', {
    personId,
    template: 'statementQuestion',
    facts: { paidOn: '2026-07-03', amountPence: 1145, payee: 'LAKESIDE CAFE', answerBy: '2026-09-30' },
    reasonSubject: { kind: 'transaction', id: personId },
  });
  const letterId = story.last<string>('letters.sendLetter', 'letterId');
  await story.do(self, 'letters.recordOutcome', { personId, letterId, outcome: 'opened' });
  await story.ask(self, 'letters.readLetter', { personId, letterId });
}

/** What is said of a first figure, and what can be done with a plan besides signing it off. */
async function doRestOfPlan(story: WatchedStory, { personId, self }: Walker) {
  await story.do(self, 'allocation.sayNotEnough', {
    personId,
    indicativeBudgetId: story.last('allocation.calculateIndicativeBudget', 'indicativeBudgetId'),
    words: 'It leaves the nights out.',
  });
  await story.do('teamManager', 'allocation.answerNotEnough', {
    personId,
    challengeId: story.last('allocation.sayNotEnough', 'challengeId'),
    outcome: 'meetInPlan',
    reasons: 'The plan meets the nights.',
  });
  await story.do('administrator', 'allocation.chooseDefinition', {
    audience: 'adult',
    startsOn: '2030-04-01',
    source: 'Invented minute of 9 July',
  });
  const followsPlanId = story.last<string>('planning.startPlan', 'planId');
  const kind = 'careAndSupportPlan';
  const { planId } = await story.do('socialWorker', 'planning.startPlan', { personId, kind, followsPlanId });
  const on = { personId, planId };
  await story.do('socialWorker', 'planning.saveLine', {
    ...on,
    what: 'A course',
    howOften: 'once',
    outcomes: ['community'],
    oncePence: 100,
    managedBy: 'person',
  });
  await story.do('socialWorker', 'planning.removeLine', {
    ...on,
    lineId: story.last('planning.saveLine', 'lineId'),
    version: 1,
  });
  await story.do('teamManager', 'planning.decideRelative', {
    ...on,
    relation: 'brotherOrSister',
    sameHousehold: true,
    purpose: 'care',
    isNecessary: false,
    reasons: 'Somebody else can be found.',
  });
  await story.do('teamManager', 'planning.sendBackPlan', { ...on, question: 'Who comes at night?' });
  await story.ask(self, 'planning.showPlan', on);
}

/** Agreements that pause, go on, end or are refused, and payment runs that are returned and given up. */
async function doRestOfPayments(story: WatchedStory, invented: PlannedFor, { personId, self }: Walker) {
  const agreementId = story.last<string>('payments.makeAgreement', 'agreementId');
  const version = () => story.last<number>('payments.startDirectPayment', 'version');
  const on = { personId, agreementId };
  const lookAgainOn = addDays(story.today(), 14);
  const paused = await story.do('socialWorker', 'payments.pauseDirectPayment', {
    ...on,
    version: version(),
    reasons: 'She is in hospital.',
    lookAgainOn,
  });
  const resumed = await story.do('socialWorker', 'payments.resumeDirectPayment', {
    ...on,
    version: paused['version'],
  });
  const { runId, ...drafted } = await story.do('paymentsOfficer', 'payments.draftRun', {
    payOn: story.later(14),
  });
  const again = await story.do('paymentsOfficer', 'payments.recalculateRun', {
    runId,
    version: drafted['version'],
  });
  const sent = await story.do('paymentsOfficer', 'payments.sendRunForReview', {
    runId,
    version: again['version'],
  });
  const returned = await story.do('approver', 'payments.returnRun', {
    runId,
    version: sent['version'],
    because: 'One sum looks wrong.',
  });
  await story.do('paymentsOfficer', 'payments.cancelRun', { runId, version: returned['version'] });
  await story.ask('paymentsOfficer', 'payments.readFile', { runId: story.last('payments.sendRun', 'runId') });
  const ended = { ...on, version: resumed['version'], endsBefore: story.later(30), because: 'personAsked' };
  await story.do('directPaymentAdviser', 'payments.endDirectPayment', ended);
  const next = await story.do('directPaymentAdviser', 'payments.makeAgreement', {
    personId,
    payMode: 'net',
    contributionTakenFrom: 'directPayment',
    firstPaymentOn: story.later(30),
  });
  await story.do(self, 'payments.signAgreement', { personId, ...next, signedOn: story.today() });
  await refuseSomeone(story, invented);
}

async function refuseSomeone(story: WatchedStory, invented: PlannedFor) {
  const { personId } = await story.do('contactOfficer', 'referrals.recordContact', {
    newPerson: { ...invented.facts, familyName: 'Refused' },
    by: 'officer',
    cameBy: 'call',
    behind: 'person',
    source: 'self',
    said: 'I would like a direct payment.',
    callerName: 'Grace Okonkwo',
    nextStep: 'Ring back.',
    nextStepOn: story.later(2),
    isUrgent: false,
    someoneInDanger: false,
  });
  const answered = (condition: string, answer: string) => ({
    condition,
    answer,
    evidence: 'Talked it through.',
  });
  await story.do('socialWorker', 'payments.answerConditions', {
    personId,
    section: 31,
    answers: [
      answered('requestedWithCapacity', 'yes'),
      answered('notProhibited', 'yes'),
      answered('canManage', 'no'),
      answered('appropriateWay', 'yes'),
    ],
    helpConsidered: 'A managed account was offered.',
    excludedAdultsCheck: { order: null, evidence: 'Asked: none.' },
    whoMayActRecorded: true,
  });
  await story.do('socialWorker', 'payments.refuseDirectPayment', {
    personId,
    reasons: 'Not even with help.',
  });
  await story.do('financialAssessor', 'contributions.recordFreeByLaw', {
    personId,
    charging: 'reablement',
    startsOn: story.today(),
  });
}

async function doRestOfMonitoring(story: WatchedStory, { personId, self }: Walker) {
  const period = { personId, from: '2026-05-01', before: '2026-09-01' };
  const { transactions } = (await story.ask(self, 'monitoring.showSpending', period)) as unknown as {
    transactions: readonly { transactionId: string; place: string }[];
  };
  const placed = transactions.find(({ place }) => place !== 'notYetPlaced');
  assert.ok(placed);
  const on = { personId, transactionId: placed.transactionId };
  await story.do(self, 'monitoring.unmatch', on);
  await story.do('directPaymentAdviser', 'monitoring.askAboutTransaction', on);
  const questionId = story.last<string>('monitoring.askAboutTransaction', 'questionId');
  await story.do(self, 'monitoring.answerQuestion', { personId, questionId, answer: 'Swimming, I think.' });
}

/** Reviews asked for, complaints, and looks held back. */
async function doRestOfAnswers(story: WatchedStory, { personId, self }: Walker) {
  await story.do(self, 'reviews.askForReview', {
    personId,
    ground: 'request',
    words: 'I need more mornings.',
  });
  await story.do('socialWorker', 'reviews.decideRequest', {
    personId,
    requestId: story.last('reviews.askForReview', 'requestId'),
    held: true,
    reasons: 'Things have changed.',
    reviewOn: story.later(20),
  });
  await story.do(self, 'complaints.makeComplaint', {
    personId,
    kind: 'complaint',
    words: 'Nobody rang back.',
    receivedBy: 'page',
  });
  const on = { personId, complaintId: story.last('complaints.makeComplaint', 'complaintId') };
  await story.do('complaintsManager', 'complaints.acknowledge', {
    ...on,
    contactName: 'Graham Poole',
    respondBy: story.later(30),
  });
  await story.do('complaintsManager', 'complaints.respond', {
    ...on,
    outcome: 'upheld',
    howConsidered: 'The calls were listened to.',
    conclusions: 'Nobody rang.',
    remedy: 'She has one number to ring.',
  });
  await story.do('safeguardingLead', 'audit.holdBackLooks', {
    personId,
    reasons: 'She would be less safe.',
    reviewOn: story.later(30),
  });
}

async function askTheRest(story: WatchedStory, { personId, self }: Walker) {
  const on = { personId };
  await story.ask('complaintsManager', 'audit.listLooks', on);
  await story.ask('complaintsManager', 'audit.listRefusals', {});
  await story.ask(self, 'audit.exportRecord', on);
  await story.ask('contactOfficer', 'people.searchPeople', { name: 'Okonkwo' });
  await story.ask('socialWorker', 'letters.listLetters', on);
  await story.ask('socialWorker', 'assessments.showAssessment', on);
  await story.ask('contactOfficer', 'referrals.listQueue', {});
  const contactId = story.last('referrals.recordContact', 'contactId');
  const contactOf = story.last('referrals.recordContact', 'personId');
  await story.ask('contactOfficer', 'referrals.showContact', { personId: contactOf, contactId });
  await story.ask('socialWorker', 'payments.showAgreement', on);
  await story.ask('socialWorker', 'payments.showWays', on);
  await story.ask('paymentsOfficer', 'payments.listRuns', {});
  await story.ask('complaintsManager', 'complaints.listComplaints', on);
  await story.ask('complaintsManager', 'complaints.countComplaints', {
    from: '2026-01-01',
    before: '2027-01-01',
  });
}
