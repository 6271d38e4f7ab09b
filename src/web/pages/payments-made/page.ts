import { councilPage, type Desk, type Visitor } from '../../../modules/access/index.ts';
import { listPayments } from '../../../modules/payments/index.ts';
import { showPerson } from '../../../modules/people/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { voiceFor } from '../whose-page.ts';
import { paymentsMadeView } from './view.ts';

export function paymentsMadeRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'paymentsMade.show',
      path: paths.paymentsMade,
      show: async (visit) => {
        const about = { personId: visit.param('personId') };
        const person = await visit.ask(showPerson, about);
        return visit.page(
          paymentsMadeView({
            where: { councilId: visit.councilId, ...about },
            today: visit.today,
            voice: voiceFor(visit, person),
            shown: await visit.ask(listPayments, about),
          }),
        );
      },
    }),
  ];
}
