import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { defineQuestion, seesGuarded } from '../../audit/index.ts';
import { peopleRefusals } from '../rules/refusals.ts';
import { findPerson, type Person } from '../store.ts';

/**
 * What is known of a person. How the person can be reached safely shows to themselves and to staff alone, and not to
 * an account whose e-mail others read too.
 */
export const showPerson = defineQuestion<{ readonly personId: string }, Person>({
  name: 'people.showPerson',
  summary: 'Show what is known of a person.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, input) => {
    const person = await findPerson(context, input.personId);
    if (!person) return refuse(peopleRefusals, 'personNotFound');
    return allow(seesGuarded(context.actor) ? person : { ...person, safeContact: undefined });
  },
});
