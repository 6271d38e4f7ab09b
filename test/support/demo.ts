import { addDemoAccount, type BegunDemo, beginDemo, loadDemo, setUpCouncils } from '../../demo/load-demo.ts';
import { deliverEvents } from '../../src/composition/deliver-events.ts';
import { instant } from '../../src/core/calendar/civil-date.ts';
import type { Services } from '../../src/modules/access/index.ts';
import { deliverEventTask } from '../../src/modules/audit/index.ts';
import { workUntilDone } from '../../src/platform/jobs/jobs.ts';
import { councilIds, type World } from './world.ts';

/** Everyone of the demonstration who can sign in, with their roles since long ago, in a test's own world. */
export async function addDemoAccounts(world: World): Promise<BegunDemo> {
  const begun = beginDemo(world.services);
  const since = instant('2023-11-02T09:00:00Z');
  await world.database.transaction({ councilIds }, async (tx) => {
    for (const account of begun.accounts) await addDemoAccount(tx, world.services, account, 'none', since);
  });
  await setUpCouncils(world.services, since);
  return begun;
}

/** Tells the five stories, or goes on with them. */
export async function loadFive(world: World, begun: BegunDemo): Promise<void> {
  await loadDemo(world.services, begun, (services) => deliverNow(world, services));
}

/** Lets every event be delivered that waits, at the time of these services' own clock. */
export async function deliverNow(world: World, services: Services): Promise<void> {
  const failures: unknown[] = [];
  await workUntilDone({
    connection: world.test.loginFor('wherewithal_jobs'),
    handlers: { [deliverEventTask]: deliverEvents(services) },
    onFailure: (_task, error) => failures.push(error),
  });
  if (failures.length > 0) throw new AggregateError(failures, 'A listener failed.');
}
