import { walkPerson } from '../../../demo/invented-people.ts';
import { explainStep, Story } from '../../../demo/story.ts';
import { walk } from '../../../demo/walk.ts';
import { addWeeks, londonDate } from '../../core/calendar/civil-date.ts';
import type { Services } from '../../modules/access/index.ts';
import { deliverEventTask } from '../../modules/audit/index.ts';
import { workUntilDone } from '../../platform/jobs/jobs.ts';
import { deliverEvents } from '../deliver-events.ts';
import { NotAvailable, type Product } from '../open-product.ts';
import { withProduct } from './checks.ts';
import { type CliCommand, exitCodes } from './cli-command.ts';
import { isInvented, loadDemoIfEmpty } from './demo.ts';

/** The walk begins so long ago that its last step is about today. */
const weeksBefore = 30;

export const demoWalkCommand: CliCommand = {
  name: 'demo walk',
  summary:
    'Run the main job for one new invented person, from first contact to a dated review, and tell each step.',
  run: (call) =>
    withProduct(call, async (product) => {
      await loadDemoIfEmpty(product);
      if (!(await isInvented(product))) {
        throw new NotAvailable(
          'This database has real councils. The walk makes up a person, and runs among invented councils only.',
        );
      }
      const story = new Story({
        services: product.services,
        councilId: 'ashmere',
        startsOn: addWeeks(londonDate(product.services.clock.now()), -weeksBefore),
        deliver: (services) => deliverNews(product, services),
        onStep: (step) => call.progress(`Step ${step.step} of 12: ${step.title}`),
      });
      const steps = await walk(story, walkPerson);
      call.answer({ person: walkPerson.name, council: 'ashmere', steps }, steps.map(explainStep).join('\n'));
      return exitCodes.done;
    }),
};

/** Delivers what waits, here and now: a worker beside it may take some of it first, and each event is handled once. */
async function deliverNews(product: Product, services: Services): Promise<void> {
  const failures: unknown[] = [];
  await workUntilDone({
    connection: product.jobsConnection,
    handlers: { [deliverEventTask]: deliverEvents(services) },
    onFailure: (_task, error) => failures.push(error),
  });
  if (failures.length > 0) throw new AggregateError(failures, 'A module could not act on what happened.');
}
