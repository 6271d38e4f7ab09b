import { formatDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { sayNotEnough } from '../../commands/say-not-enough.ts';
import { explainIndicativeBudget } from '../../read-models/explain-indicative-budget.ts';
import { notEnoughContent as words } from './content.ts';
import { notEnoughView } from './view.ts';

/** Where anyone says that a first figure is not enough. */
export function notEnoughRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'notEnough',
    path: paths.notEnough,
    command: sayNotEnough,
    load: (visit) => visit.ask(explainIndicativeBudget, { personId: visit.whose.personId }),
    read: (reader, { indicativeBudgetId }, visit) => ({
      personId: visit.whose.personId,
      indicativeBudgetId,
      words: reader.text('words', words.wordsMissing),
    }),
    view: (budget, form, visit) => ({
      ...notEnoughView(budget, form),
      back: { href: paths.budget(visit.whose) },
      current: 'plan',
    }),
    done: ({ dueOn }, _budget, visit) => ({
      to: paths.budget(visit.whose),
      said: words.done(formatDate(dueOn)),
    }),
  });
}
