import type { Visit } from '../../modules/access/index.ts';
import { type Person, showTies } from '../../modules/people/index.ts';
import { type Voice, voiceOf } from '../../site/voice.ts';

/** Whether whoever looks at a person's page is the person themselves. */
export function isOwnRecord(visit: Visit): boolean {
  const personId = visit.param('personId');
  return visit.session.people.some((own) => own.councilId === visit.councilId && own.personId === personId);
}

/** How the page speaks of the person. */
export function voiceFor(
  visit: Visit,
  { givenNames, familyName }: Pick<Person, 'givenNames' | 'familyName'>,
): Voice {
  return voiceOf(isOwnRecord(visit), givenNames ?? familyName ?? '');
}

/** Whether to offer what needs a power: to the person, and to a helper who was given it. The command decides. */
export async function mayDo(visit: Visit, power: string): Promise<boolean> {
  if (isOwnRecord(visit)) return true;
  const ties = await visit.find(showTies, { personId: visit.param('personId') });
  return ties?.helpers.some(({ isAsker, powers }) => isAsker && powers.includes(power)) ?? false;
}
