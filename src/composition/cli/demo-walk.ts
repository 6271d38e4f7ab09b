import { emailOf } from '../../../demo/demo-accounts.ts';
import { walkPerson } from '../../../demo/people/walk-people.ts';
import { Story } from '../../../demo/story.ts';
import { explainStep } from '../../../demo/walk/telling.ts';
import { walk } from '../../../demo/walk/walk.ts';
import { addWeeks, type CivilDate, civilDate, londonDate } from '../../core/calendar/civil-date.ts';
import { findAccountByEmail } from '../../modules/access/index.ts';
import { NotAvailable, type Product } from '../open-product.ts';
import { withProduct } from './checks.ts';
import { type CliCommand, exitCodes } from './cli-command.ts';
import { deliverNews, isInvented, loadDemoIfEmpty } from './demo.ts';

/** The walk begins so long ago that its last step lies before today. */
const weeksBefore = 30;
const firstDay = civilDate('2026-04-07');

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
        startsOn: startOf(londonDate(product.services.clock.now())),
        deliver: (services) => deliverNews(product, services),
      });
      const { number, email } = await findNextWalk(product);
      const invented = walkPerson(number);
      const accountId = await story.makesAccount(invented.name, email);
      const steps = await walk(story, invented, accountId, (step) =>
        call.progress(`Step ${step.step} of 12: ${step.title}`),
      );
      const words = [`One person’s whole journey: ${invented.name}. Everyone here is invented.`, ''];
      call.answer(
        { person: invented.name, council: 'ashmere', steps },
        [...words, ...steps.map(explainStep)].join('\n'),
      );
      return exitCodes.done;
    }),
};

/** Thirty weeks before today; not before the first figures that a council needs to sign plans off. */
function startOf(today: CivilDate): CivilDate {
  const wanted = addWeeks(today, -weeksBefore);
  return wanted > firstDay ? wanted : firstDay;
}

/** How many walks there were, and an e-mail address that none of them has. */
async function findNextWalk({ services }: Product): Promise<{ number: number; email: string }> {
  for (let number = 0; ; number += 1) {
    const email = emailOf(`${walkPerson(number).name} ${number + 1}`);
    if ((await findAccountByEmail(services, email)) === null) return { number, email };
  }
}
