import { type Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, permissions, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { explainContribution } from '../../read-models/explain-contribution.ts';
import { contributionContent as words } from './content.ts';
import { contributionView } from './view.ts';

/** What a person pays, line by line: one page for the person and for staff. */
export function contributionRoute(desk: Desk): Route<Visitor> {
  return councilPage(desk, {
    name: 'contribution.show',
    path: paths.contribution,
    show: async (visit) => {
      const { personId } = visit.whose;
      const person = await visit.ask(showPerson, { personId });
      const may = (name: string) => visit.roles.some((role) => permissions[name]?.staff.includes(role));
      return visit.page({
        ...contributionView({
          contribution: await visit.find(explainContribution, { personId }),
          whose: visit.whose,
          forStaff: visit.isStaff ? fullNameOf(person) : null,
          canAssess: may('contributions.recordFinancialAssessment'),
          canTell: may('contributions.tellContribution'),
        }),
        current: 'money',
        back: visit.isStaff
          ? { href: paths.record(visit.whose), text: words.backToRecord }
          : { href: paths.money(visit.whose), text: words.back },
      });
    },
  });
}
