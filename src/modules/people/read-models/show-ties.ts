import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { londonDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { listAccountNames } from '../../access/index.ts';
import { defineQuestion, seesGuarded } from '../../audit/index.ts';
import { listAllAuthorities, listWorkerIds } from '../store.ts';

export interface HelperShown {
  readonly authorityId: string;
  readonly kind: string;
  readonly name: string;
  readonly powers: readonly string[];
  readonly sinceOn: CivilDate;
  /** The last moment's day, or null while no end is known. */
  readonly untilOn: CivilDate | null;
  readonly isAsker: boolean;
}

export interface TiesShown {
  /** The council's own people who work with the person, the one of longest standing first. */
  readonly workers: readonly string[];
  readonly helpers: readonly HelperShown[];
}

/** Who works with a person and who helps them. Someone who helps is told of themselves alone. */
export const showTies = defineQuestion<{ readonly personId: string }, TiesShown>({
  name: 'people.showTies',
  summary: 'Who works with a person, and who helps or acts for them, as what.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    const authorities = await listAllAuthorities(context, personId);
    const workerIds = await listWorkerIds(context, personId);
    const holderIds = authorities.flatMap(({ holderAccountId }) => holderAccountId ?? []);
    const names = await listAccountNames(context.tx, [...workerIds, ...holderIds]);
    const helpers = authorities.map(({ holderAccountId, holderName, since, until, ...authority }) => ({
      ...authority,
      name: (holderAccountId === null ? null : names.get(holderAccountId)) ?? holderName ?? '',
      sinceOn: londonDate(since),
      untilOn: until === null ? null : londonDate(until),
      isAsker: holderAccountId === context.actor.accountId,
    }));
    return allow({
      workers: workerIds.flatMap((id) => names.get(id) ?? []),
      helpers: seesGuarded(context.actor) ? helpers : helpers.filter(({ isAsker }) => isAsker),
    });
  },
});
