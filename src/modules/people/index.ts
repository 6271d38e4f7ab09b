import { allocateWorker } from './commands/allocate-worker.ts';
import { changePerson } from './commands/change-person.ts';
import { endAuthority } from './commands/end-authority.ts';
import { linkAccount } from './commands/link-account.ts';
import { recordAuthority } from './commands/record-authority.ts';
import { settleDuplicate } from './commands/settle-duplicate.ts';
import { searchPeople } from './read-models/search-people.ts';
import { showPerson } from './read-models/show-person.ts';

export { codesFrom, NewPerson } from './person-input.ts';
export { spotDuplicates } from './read-models/spot-duplicates.ts';
export { decideFacts } from './rules/person-facts.ts';
export { peopleRefusals } from './rules/refusals.ts';
export {
  addPerson,
  findPerson,
  isAllocated,
  listAuthorities,
  listDaysOfDeath,
  type Person,
  type PersonFacts,
} from './store.ts';

export {
  allocateWorker,
  changePerson,
  endAuthority,
  linkAccount,
  recordAuthority,
  searchPeople,
  settleDuplicate,
  showPerson,
};

export const peopleCommands = [
  allocateWorker,
  changePerson,
  endAuthority,
  linkAccount,
  recordAuthority,
  settleDuplicate,
];
export const peopleQuestions = [searchPeople, showPerson];
