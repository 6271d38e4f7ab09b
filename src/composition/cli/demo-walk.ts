import { demoCouncils, emailOf } from '../../../demo/demo-accounts.ts';
import { walkPerson } from '../../../demo/people/walk-people.ts';
import { Story } from '../../../demo/story.ts';
import { explainStep } from '../../../demo/walk/telling.ts';
import { walk } from '../../../demo/walk/walk.ts';
import { findWalkDays } from '../../../demo/walk/walk-days.ts';
import { addDays, type CivilDate, civilDate, londonDate } from '../../core/calendar/civil-date.ts';
import { findAccountByEmail } from '../../modules/access/index.ts';
import { NotAvailable, type Product } from '../open-product.ts';
import { withProduct } from './checks.ts';
import { type CliCommand, exitCodes } from './cli-command.ts';
import { deliverNews, isInvented, loadDemoIfEmpty } from './demo.ts';

/** Before this day there are no figures with which a walk could begin. */
const firstLastDay = civilDate('2026-07-10');

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
      const days = findWalkDays(product.services.policy, lastDayOf(londonDate(product.services.clock.now())));
      const story = new Story({
        services: product.services,
        councilId: council.councilId,
        startsOn: days.contact,
        deliver: (services) => deliverNews(product, services),
      });
      const { number, email } = await findNextWalk(product);
      const invented = walkPerson(number);
      const accountId = await story.makesAccount(invented.name, email);
      const { personId, steps } = await walk(story, days, invented, accountId, (step) =>
        call.progress(`Step ${step.step} of 12: ${step.title}`),
      );
      const person = invented.name;
      call.answer(
        { person, personId, council: council.councilId, seenBy, steps },
        [
          `One person’s whole journey: ${person}, with ${council.name}. Everyone here is invented.`,
          '',
          ...steps.map(explainStep),
          `${person} stays on record, as ${personId}. Joanne Clarke can see it:`,
          `  echo '{"personId":"${personId}"}' | bin/wherewithal ask people.showPerson --as ${seenBy} --council ${council.councilId} --input -`,
        ].join('\n'),
      );
      return exitCodes.done;
    }),
};

const [council] = demoCouncils;
/** The social worker of every walk. */
const seenBy = emailOf('Joanne Clarke');

/** Yesterday: a walk that ended today would have acts at hours that are still to come. */
function lastDayOf(today: CivilDate): CivilDate {
  const yesterday = addDays(today, -1);
  return yesterday > firstLastDay ? yesterday : firstLastDay;
}

/** How many walks there were, and an e-mail address that none of them has. */
async function findNextWalk({ services }: Product): Promise<{ number: number; email: string }> {
  for (let number = 0; ; number += 1) {
    const email = emailOf(`${walkPerson(number).name} ${number + 1}`);
    if ((await findAccountByEmail(services, email)) === null) return { number, email };
  }
}
