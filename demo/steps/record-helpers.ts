import { recordAuthority } from '../../src/modules/people/index.ts';
import { findDemoAccount } from '../demo-accounts.ts';
import type { InventedPerson } from '../people/invented-person.ts';
import { helpers } from '../people/who-helps.ts';
import type { Story } from '../story.ts';
import type { OnRecord } from './contact.ts';

/** Records everyone who helps the person: as what, with which powers, on what proof. */
export async function recordHelpers(
  story: Story,
  { personId }: OnRecord,
  { name }: InventedPerson,
): Promise<void> {
  for (const { displayName, kind, powers, proofKind } of helpers.filter(({ helps }) => helps === name)) {
    await story.does('socialWorker', recordAuthority, {
      personId,
      kind,
      holderAccountId: await findDemoAccount(story.services, displayName),
      holderName: displayName,
      holderIsCouncilStaff: false,
      powers,
      proofKind,
      proofSeenOn: story.today(),
    });
  }
}
