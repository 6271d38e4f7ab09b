import { civilDate } from '../../core/calendar/civil-date.ts';
import type { PersonFacts } from './store.ts';

/** Amina Yusuf, invented: 46, multiple sclerosis. */
export function someFacts(other: PersonFacts = {}): PersonFacts {
  return {
    givenNames: 'Amina',
    familyName: 'Yusuf',
    bornOn: civilDate('1980-05-17'),
    postcode: 'M1 3BD',
    language: 'English',
    ...other,
  };
}
