import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { answerNotEnough } from '../../commands/answer-not-enough.ts';
import { explainIndicativeBudget } from '../../read-models/explain-indicative-budget.ts';
import { answerNotEnoughContent as words } from './content.ts';
import { answerNotEnoughView, outcomes } from './view.ts';

/** Where a manager who did not work the figure out answers someone who said that it is not enough. */
export function answerNotEnoughRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'answerNotEnough',
    path: paths.answerNotEnough,
    command: answerNotEnough,
    load: async (visit) => {
      const { personId } = visit.whose;
      return {
        person: await visit.ask(showPerson, { personId }),
        budget: await visit.ask(explainIndicativeBudget, {
          personId,
          challengeId: visit.param('challengeId'),
        }),
      };
    },
    read: (reader, _facts, visit) => ({
      personId: visit.whose.personId,
      challengeId: visit.param('challengeId'),
      outcome: reader.choice('outcome', outcomes, words.outcomeMissing),
      reasons: reader.text('reasons', words.reasonsMissing),
    }),
    view: ({ person, budget }, form, visit) => ({
      ...answerNotEnoughView(
        {
          name: fullNameOf(person),
          budget,
          challengeId: visit.param('challengeId'),
          budgetHref: paths.budget(visit.whose),
        },
        form,
      ),
      back: { href: paths.budget(visit.whose) },
    }),
    done: (_answer, _facts, visit) => ({ to: paths.budget(visit.whose), said: words.done }),
  });
}
