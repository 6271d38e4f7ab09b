import { allocateWorker } from './commands/allocate-worker.ts';
import { endAuthority } from './commands/end-authority.ts';
import { recordAuthority } from './commands/record-authority.ts';

export { peopleRefusals } from './rules/refusals.ts';
export {
  addPerson,
  changePerson,
  findPerson,
  type HeldAuthority,
  isAllocated,
  listAuthorities,
  type Person,
  type PersonFacts,
} from './store.ts';

export const peopleCommands = [allocateWorker, endAuthority, recordAuthority];
