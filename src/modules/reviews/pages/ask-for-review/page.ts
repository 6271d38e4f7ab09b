import { civilDate, formatDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { showPerson } from '../../../people/index.ts';
import { askForReview } from '../../commands/ask-for-review.ts';
import { reviewGrounds } from '../../rules/requested-review.ts';
import { askForReviewContent as words } from './content.ts';
import { askForReviewView } from './view.ts';

/** Where a person, or someone for them, asks for a review before its day. */
export function askForReviewRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'askForReview',
    path: paths.askForReview,
    command: askForReview,
    load: (visit) => visit.ask(showPerson, { personId: visit.param('personId') }),
    read: (reader, _person, visit) => ({
      personId: visit.param('personId'),
      ground: reader.choice('ground', reviewGrounds, words.groundMissing),
      words: reader.text('words', words.wordsMissing),
    }),
    view: (_person, form) => ({ ...askForReviewView(form), current: 'help' }),
    done: ({ answerBy }, _person, visit) => ({
      to: paths.personHome({ councilId: visit.councilId, personId: visit.param('personId') }),
      said: words.done(formatDate(civilDate(answerBy))),
    }),
  });
}
