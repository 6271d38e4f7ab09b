import { councilPage, type Desk, type Visitor } from '../../../modules/access/index.ts';
import { explainIndicativeBudget } from '../../../modules/allocation/index.ts';
import { showBudget } from '../../../modules/budgets/index.ts';
import { showPerson } from '../../../modules/people/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { paths } from '../../../site/paths.ts';
import { currentBudget } from '../person-home/facts.ts';
import { voiceFor } from '../whose-page.ts';
import { yearBudgetView } from './view.ts';

export function yearBudgetRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'yearBudget.show',
      path: paths.yearBudget,
      show: async (visit) => {
        const about = { personId: visit.param('personId') };
        const person = await visit.ask(showPerson, about);
        const { budgets } = await visit.ask(showBudget, about);
        return visit.page(
          yearBudgetView({
            where: { councilId: visit.councilId, ...about },
            today: visit.today,
            voice: voiceFor(visit, person),
            budget: currentBudget(budgets, visit.today),
            firstFigure: await visit.find(explainIndicativeBudget, about),
          }),
        );
      },
    }),
  ];
}
