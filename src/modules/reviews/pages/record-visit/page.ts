import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { codesOf } from '../../../../site/fields.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { showPerson } from '../../../people/index.ts';
import { recordVisit } from '../../commands/record-visit.ts';
import { listReviews } from '../../read-models/list-reviews.ts';
import { reviewTopics } from '../../rules/visit-meets.ts';
import { recordVisitContent as words } from './content.ts';
import { recordVisitView } from './view.ts';

/** Where a visit is written down, topic by topic, in the person's words. */
export function recordVisitRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'recordVisit',
    path: paths.recordVisit,
    command: recordVisit,
    load: async (visit) => {
      const about = { personId: visit.param('personId') };
      return { person: await visit.ask(showPerson, about), reviews: await visit.ask(listReviews, about) };
    },
    read: (reader, { person }) => {
      const answers = codesOf(reviewTopics).flatMap((topic) => {
        const said = reader.optionalText(topic);
        return said === undefined ? [] : [{ topic, words: said }];
      });
      if (answers.length === 0) reader.fault('managingMoney', words.nothingSaid);
      const whatHappensNext = reader.optionalText('whatHappensNext');
      return {
        personId: person.id,
        visitedOn: civilDate(reader.date('visitedOn', words.dateMissing)),
        answers,
        ...(whatHappensNext !== undefined && { whatHappensNext }),
      };
    },
    view: ({ person, reviews }, form, visit) => ({
      ...recordVisitView(person, reviews, form, visit.today),
      current: 'people',
      density: 'staff',
      back: { href: paths.record({ councilId: visit.councilId, personId: person.id }) },
    }),
    done: ({ met, leaves }, { person }, visit) => {
      const left = [...new Set(leaves.flatMap(({ topics }) => topics))].map((topic) => words.short[topic]);
      return {
        to: paths.reviews({ councilId: visit.councilId, personId: person.id }),
        said: [words.done(met.length), left.length > 0 && words.left(left.join(', '))]
          .filter(Boolean)
          .join(' '),
      };
    },
  });
}
