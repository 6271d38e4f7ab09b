import { allocateWorker } from './commands/allocate-worker.ts';
import { changePerson } from './commands/change-person.ts';
import { endAuthority } from './commands/end-authority.ts';
import { linkAccount } from './commands/link-account.ts';
import { recordAuthority } from './commands/record-authority.ts';
import { settleDuplicate } from './commands/settle-duplicate.ts';
import { listDuplicates } from './read-models/list-duplicates.ts';
import { listMyPeople } from './read-models/list-my-people.ts';
import { listWorkers } from './read-models/list-workers.ts';
import { searchPeople } from './read-models/search-people.ts';
import { showPerson } from './read-models/show-person.ts';
import { showTies } from './read-models/show-ties.ts';

export { duplicateRoutes } from './pages/duplicate/page.ts';
export { findPeopleRoutes } from './pages/find/page.ts';
export { ownAccountRoutes } from './pages/own-account/page.ts';
export { workerRoutes } from './pages/worker/page.ts';
export { codesFrom, NewPerson } from './person-input.ts';
export type { HelperShown, TiesShown } from './read-models/show-ties.ts';
export { spotDuplicates } from './read-models/spot-duplicates.ts';
export { fullNameOf } from './rules/names.ts';
export { decideFacts } from './rules/person-facts.ts';
export { peopleRefusals } from './rules/refusals.ts';
export {
  addPerson,
  findPerson,
  isAllocated,
  listAuthorities,
  listDaysOfDeath,
  listPeopleNames,
  type Person,
  type PersonFacts,
  type PersonTied,
} from './store.ts';

export {
  allocateWorker,
  changePerson,
  endAuthority,
  linkAccount,
  listDuplicates,
  listMyPeople,
  listWorkers,
  recordAuthority,
  searchPeople,
  settleDuplicate,
  showPerson,
  showTies,
};

export const peopleCommands = [
  allocateWorker,
  changePerson,
  endAuthority,
  linkAccount,
  recordAuthority,
  settleDuplicate,
];
export const peopleQuestions = [
  listDuplicates,
  listMyPeople,
  listWorkers,
  searchPeople,
  showPerson,
  showTies,
];
