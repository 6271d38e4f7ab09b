import type { Visit } from '../../modules/access/index.ts';

/** Whether whoever looks at a person's page is the person themselves. */
export function isOwnRecord(visit: Visit): boolean {
  const personId = visit.param('personId');
  return visit.session.people.some((own) => own.councilId === visit.councilId && own.personId === personId);
}
