import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion, seesGuarded } from '../../audit/index.ts';
import { findPerson, fullNameOf, peopleRefusals } from '../../people/index.ts';

/** How to reach someone to check where their money goes, and nothing else of them. */
export interface WhoToRing {
  readonly name: string;
  readonly phone: string | null;
  readonly safeContact: string | null;
}

export const showWhoToRing = defineQuestion<{ readonly personId: string }, WhoToRing>({
  name: 'payments.showWhoToRing',
  summary: 'Whom to ring, and how to reach them safely, before money goes to a new account.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const person = await findPerson(context, personId);
    if (!person) return refuse(peopleRefusals, 'personNotFound');
    return allow({
      name: fullNameOf(person),
      phone: person.phone ?? null,
      safeContact: seesGuarded(context.actor) ? (person.safeContact ?? null) : null,
    });
  },
});
