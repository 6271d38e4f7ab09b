import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { showAgreement } from '../../read-models/show-agreement.ts';
import { directPaymentContent as words } from './content.ts';
import { directPaymentView } from './view.ts';

/** What a direct payment needs, what is done, what is missing and who must act. */
export function directPaymentRoute(desk: Desk): Route<Visitor> {
  return councilPage(desk, {
    name: 'directPayment.show',
    path: paths.directPayment,
    show: async (visit) => {
      const { personId } = visit.whose;
      const person = await visit.ask(showPerson, { personId });
      const shown = await visit.ask(showAgreement, { personId });
      return visit.page({
        ...directPaymentView({
          shown,
          whose: visit.whose,
          name: fullNameOf(person),
          isStaff: visit.isStaff,
        }),
        current: 'money',
        back: { href: paths.myPlan(visit.whose), text: words.back },
      });
    },
  });
}
