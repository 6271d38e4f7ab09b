import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { listRolesOfCouncil } from '../../access/index.ts';
import { defineCommand, recordAct } from '../../audit/index.ts';
import { peopleRefusals } from '../rules/refusals.ts';
import { addAllocation, findPerson, isAllocated } from '../store.ts';

interface AllocateWorker {
  readonly personId: string;
  readonly workerAccountId: string;
}

/** Gives a person a worker of their own. */
export const allocateWorker = defineCommand<AllocateWorker, { allocationId: string }>({
  name: 'people.allocateWorker',
  summary: 'Give a person a worker of their own.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    workerAccountId: Id({ words: 'Choose the worker.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    if (!(await findPerson(context, input.personId, 'lock'))) return refuse(peopleRefusals, 'personNotFound');
    const roles = await listRolesOfCouncil(context.tx, context.councilId, input.workerAccountId, context.now);
    if (roles.length === 0) return refuse(peopleRefusals, 'workerUnknown');
    if (await isAllocated(context, input.personId, input.workerAccountId))
      return refuse(peopleRefusals, 'alreadyAllocated');
    const allocationId = await addAllocation(context, input.personId, input.workerAccountId);
    await recordAct(context, {
      action: 'people.allocateWorker',
      personId: input.personId,
      subjectKind: 'allocation',
      subjectId: allocationId,
      details: { worker: input.workerAccountId },
    });
    return allow({ allocationId });
  },
});
