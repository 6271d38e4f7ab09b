import { addDays, type CivilDate } from '../../src/core/calendar/civil-date.ts';
import type { Services } from '../../src/modules/access/index.ts';
import { amina } from '../people/amina-yusuf.ts';
import { derek } from '../people/derek-hollins.ts';
import type { InventedPerson } from '../people/invented-person.ts';
import { priya } from '../people/priya-raman.ts';
import { sheila } from '../people/sheila-novak.ts';
import { zubaida } from '../people/zubaida-begum.ts';
import { draftForReview } from '../steps/payment-run.ts';
import { Story } from '../story.ts';
import { tellAmina } from './amina.ts';
import { findPayday } from './calendar.ts';
import { tellDerek } from './derek.ts';
import { tellPriya } from './priya.ts';
import { tellSheila } from './sheila.ts';
import { tellZubaida } from './zubaida.ts';

/** The five, in the order in which they are told. */
export const five: readonly InventedPerson[] = [amina, derek, zubaida, priya, sheila];

interface Telling {
  readonly services: Services;
  /** The day on which the stories were first begun: told again, they keep their days. */
  readonly begunOn: CivilDate;
  readonly deliver: (services: Services) => Promise<void>;
}

/** Tells all five, each as far as it goes. Broken off and told again, they go on and do nothing twice. */
export async function tellStories({ services, begunOn, deliver }: Telling): Promise<void> {
  const payday = findPayday(begunOn);
  const begin = (name: string, startsOn: CivilDate) =>
    new Story({ services, deliver, councilId: 'ashmere', name: `demo.${name}`, startsOn });
  await tellAmina(begin('amina', addDays(payday, -133)), payday);
  await tellDerek(begin('derek', addDays(payday, -84)), payday);
  await tellZubaida(begin('zubaida', addDays(payday, -14)), payday);
  await tellPriya(begin('priya', addDays(payday, -20)), payday);
  await tellSheila(begin('sheila', addDays(payday, -18)));
  await leaveRunToApprove(begin('waitingRun', addDays(payday, 29)), payday, begunOn);
}

/** The run of the payday to come waits for its second pair of eyes. */
async function leaveRunToApprove(story: Story, payday: CivilDate, begunOn: CivilDate): Promise<void> {
  const wanted = addDays(payday, 51);
  const yesterday = addDays(begunOn, -1);
  await story.moveTo(story.payDay(wanted < yesterday ? wanted : yesterday));
  await draftForReview(story, story.payDay(addDays(payday, 56)));
  await story.settle();
}
