import { councilPage, type Desk, type Visitor } from '../../../modules/access/index.ts';
import { explainContribution } from '../../../modules/contributions/index.ts';
import { showPerson } from '../../../modules/people/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { mayDo, voiceFor } from '../whose-page.ts';
import { contributionView } from './view.ts';

export function contributionRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'contribution.show',
      path: paths.contribution,
      show: async (visit) => {
        const about = { personId: visit.param('personId') };
        const person = await visit.ask(showPerson, about);
        return visit.page(
          contributionView({
            where: { councilId: visit.councilId, ...about },
            today: visit.today,
            voice: voiceFor(visit, person),
            contribution: await visit.find(explainContribution, about),
            mayAsk: await mayDo(visit, 'ask'),
          }),
        );
      },
    }),
  ];
}
