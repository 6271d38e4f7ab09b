import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion, readWords } from '../../audit/index.ts';
import { referralRefusals } from '../rules/refusals.ts';
import { findContact, isKnown, listScreenings } from '../store.ts';

export interface ShownContact {
  readonly contactId: string;
  readonly madeBy: string;
  readonly madeAs: string;
  readonly madeAt: string;
  readonly behind: 'person' | 'someoneForThem';
  readonly cameBy: string;
  readonly source: string;
  readonly mayShare: string;
  readonly agreedToShareWith: readonly string[];
  readonly sharingBasis: string;
  readonly isUrgent: boolean;
  readonly someoneInDanger: boolean;
  readonly lives: string;
  readonly said: string;
  readonly caller: string | null;
  readonly nextStep: string | null;
  readonly nextStepOn: string;
  readonly isScreened: boolean;
  /** Has a plan here: what comes of the contact is then a new assessment. */
  readonly isKnown: boolean;
}

/** A first contact in the words of whoever made it, for staff: what a third party said is theirs and not the person's. */
export const showContact = defineQuestion<
  { readonly personId: string; readonly contactId: string },
  ShownContact
>({
  name: 'referrals.showContact',
  summary: 'Show a first contact with what was said.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    contactId: Id({ words: 'Give the id of the contact.' }),
  }),
  about: (input) => input.personId,
  answer: async (context, input) => {
    const row = await findContact(context, input.personId, input.contactId);
    if (!row) return refuse(referralRefusals, 'contactNotFound');
    const screenings = await listScreenings(context, input.personId);
    const ids = [row.said_words_id, row.caller_words_id, row.next_step_words_id].filter((id) => id !== null);
    const texts = await readWords(context, ids);
    return allow({
      contactId: row.id,
      madeBy: row.made_by,
      madeAs: row.made_as,
      madeAt: row.made_at,
      behind: row.behind,
      cameBy: row.came_by,
      source: row.source,
      mayShare: row.may_share,
      agreedToShareWith: row.agreed_to_share_with,
      sharingBasis: row.sharing_basis,
      isUrgent: row.is_urgent,
      someoneInDanger: row.someone_in_danger,
      lives: row.lives,
      said: texts.get(row.said_words_id) ?? '',
      caller: texts.get(row.caller_words_id ?? '') ?? null,
      nextStep: texts.get(row.next_step_words_id ?? '') ?? null,
      nextStepOn: row.next_step_on,
      isScreened: screenings.some(({ contactId }) => contactId === row.id),
      isKnown: await isKnown(context, input.personId),
    });
  },
});
