import { addDays, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import { allocateWorker, linkAccount } from '../../src/modules/people/index.ts';
import { recordContact, screenContact } from '../../src/modules/referrals/index.ts';
import type { InventedPerson } from '../people/invented-person.ts';
import type { Story } from '../story.ts';

/** A person on record, and the account with which they sign in themselves. */
export interface OnRecord {
  readonly personId: string;
  readonly self: { readonly accountId: string };
}

export interface Contacted {
  readonly personId: string;
  readonly contactId: string;
  readonly replyBy: CivilDate;
  readonly mayBeKnown: boolean;
}

/** Someone rings, and a contact officer writes down what they say. */
export async function takeContact(story: Story, { facts, call }: InventedPerson): Promise<Contacted> {
  const { callerName, behind, source, routeOfAccess, said } = call;
  const taken = await story.does('contactOfficer', recordContact, {
    newPerson: facts,
    by: 'officer',
    cameBy: 'call',
    behind,
    callerName,
    source,
    routeOfAccess,
    said,
    agreedToShareWith: ['doctor'],
    sharingBasis: 'publicTask',
    isUrgent: false,
    someoneInDanger: false,
    lives: 'here',
    nextStep: 'Ring back and offer an assessment.',
    nextStepOn: addDays(story.today(), 2),
  });
  const { contactId, personId, replyBy, duplicates } = taken;
  if (personId === null) throw new Error('An officer’s contact told of no person.');
  return { personId, contactId, replyBy, mayBeKnown: duplicates.length > 0 };
}

/** The person takes up an assessment, gets a worker, and the account that they sign in with. */
export async function offerAssessment(
  story: Story,
  { personId, contactId }: Contacted,
  { call }: InventedPerson,
  accountId: string,
): Promise<OnRecord & { readonly screeningId: string }> {
  const { screeningId } = await story.does('contactOfficer', screenContact, {
    personId,
    contactId,
    outcome: {
      kind: 'assessmentOffered',
      answer: 'taken',
      personsWords: call.saidToOffer,
      abuseOrNeglect: false,
      lacksCapacityAndInBestInterests: false,
      followUpOn: null,
    },
  });
  return { ...(await giveWorkerAndAccount(story, personId, accountId)), screeningId };
}

/** Weeks of help to get back to doing things, free by law, before anyone speaks of a plan. */
export async function startReablement(
  story: Story,
  { personId, contactId }: Contacted,
  aims: string,
  accountId: string,
): Promise<OnRecord> {
  await story.does('contactOfficer', screenContact, {
    personId,
    contactId,
    outcome: { kind: 'reablement', startsOn: story.later(3), aims },
  });
  return await giveWorkerAndAccount(story, personId, accountId);
}

async function giveWorkerAndAccount(story: Story, personId: string, accountId: string): Promise<OnRecord> {
  const workerAccountId = await story.accountOf('socialWorker');
  await story.does('contactOfficer', allocateWorker, { personId, workerAccountId });
  await story.does('contactOfficer', linkAccount, { personId, accountId, proofKind: 'calledBack' });
  return { personId, self: { accountId } };
}
