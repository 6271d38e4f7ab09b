import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { councilPage, type Desk, type Visitor } from '../../../access/index.ts';
import { showPerson } from '../../../people/index.ts';
import { listReviews } from '../../read-models/list-reviews.ts';
import { reviewsView } from './view.ts';

/** A person's reviews: the days to come, what was asked for, and what was said. */
export function reviewsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: 'reviews.show',
      path: paths.reviews,
      show: async (visit) => {
        const personId = visit.param('personId');
        const person = await visit.ask(showPerson, { personId });
        const reviews = await visit.ask(listReviews, { personId });
        const { councilId, today, isStaff } = visit;
        const may = (name: string) => visit.may({ name });
        return visit.page({
          ...reviewsView(person, reviews, { councilId, personId, today, isStaff, may }),
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
