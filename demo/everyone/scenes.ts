import type { Services } from '../../src/modules/access/index.ts';
import { listKeptAnswers } from '../../src/modules/access/testing.ts';
import { demoCouncils } from '../demo-accounts.ts';
import type { Scene } from './life.ts';
import { type Everyone, inventEveryone } from './load-everyone.ts';

/** What there is to see in each scene, in a sentence. */
const words: Readonly<Record<Scene, string>> = {
  hospitalStay: 'Went to hospital; nothing stopped, and the plan was looked at again.',
  capacityLost: 'Can no longer weigh up the money for now; someone authorised acts, after a review.',
  assistantSick: 'The assistant was ill: sick pay and cover in one week.',
  contributionUnpaid: 'The contribution was not paid for two periods; support went on.',
  couple: 'Two people in one home, with two plans and two budgets.',
  planChanged: 'The plan changed in the middle of the year.',
  movedAway: 'Moved to the next council; the payment here ended the day before.',
  movedHere: 'Moved here from the council next door, and goes on without a gap.',
  paymentHeld: 'The bank closed the account, so the payments are held and looked at again.',
  nhsTookOver: 'The NHS took over from one day.',
  askedToStop: 'Asked to stop the direct payment.',
  overdueReview: 'A review is overdue.',
  complaint: 'Complained, and waits for an acknowledgement.',
  deathWithDirectPayment: 'Died while there was a direct payment; it ended that day.',
  death: 'Died; nobody writes to the address any more.',
  carerAssessed: 'Has a carer who had an assessment of their own.',
  freeByLaw: 'After-care under section 117: nobody asks about their money.',
  statementSent: 'A bank statement came in; some payments wait to be placed.',
};

/** Where a scene can be seen: by whose record. */
export interface SceneShown {
  readonly scene: Scene;
  readonly words: string;
  readonly person: string;
  readonly councilId: string;
  /** Null while the person is not loaded yet. */
  readonly personId: string | null;
}

/** The table of scenes: who lives through what, among those who are told so far. */
export async function listScenes({ database }: Services, everyone: Everyone): Promise<readonly SceneShown[]> {
  const councilIds = demoCouncils.map(({ councilId }) => councilId);
  const answered = await listKeptAnswers(database, councilIds, 'everyone.');
  const personIdOf = (number: number) =>
    (answered.get(`everyone.${number}.beginning.1`) as { readonly personId?: string } | undefined)?.personId;
  const shown = inventEveryone(everyone).flatMap(({ number, councilId, person, scenes }) =>
    scenes.map((scene) => {
      const personId = personIdOf(number) ?? null;
      return { scene, words: words[scene], person: person.name, councilId, personId };
    }),
  );
  return shown.sort((a, b) => (a.scene < b.scene ? -1 : a.scene > b.scene ? 1 : 0));
}
