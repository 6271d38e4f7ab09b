import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visitor } from '../../../access/index.ts';
import { showPerson } from '../../../people/index.ts';
import { explainEligibility } from '../../read-models/explain-eligibility.ts';
import { eligibilityView } from './view.ts';

/** The decision on whether someone qualifies: for the person and for staff, in the same words. */
export function eligibilityRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'eligibility.show',
      path: paths.eligibility,
      show: async (visit) => {
        const personId = visit.param('personId');
        const person = await visit.ask(showPerson, { personId });
        const decision = await visit.ask(explainEligibility, { personId });
        const { councilId, today, isStaff } = visit;
        return visit.page({
          ...eligibilityView(person, decision, { councilId, personId, today, isStaff }),
          ...(isStaff
            ? {
                density: 'staff' as const,
                current: 'people' as const,
                back: { href: paths.record({ councilId, personId }) },
              }
            : { current: 'home' as const, back: { href: paths.personHome({ councilId, personId }) } }),
        });
      },
    }),
  ];
}
