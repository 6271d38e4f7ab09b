import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { calculateIndicativeBudget } from '../../commands/calculate-indicative-budget.ts';
import { showWhatIsAsked } from '../../read-models/show-what-is-asked.ts';
import { firstFigureContent as words } from './content.ts';
import { firstFigureView } from './view.ts';

/** Where a worker has a first figure worked out, from the finished assessment and what it leaves open. */
export function firstFigureRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'firstFigure',
    path: paths.firstFigure,
    command: calculateIndicativeBudget,
    load: async (visit) => {
      const { personId } = visit.whose;
      return {
        person: await visit.ask(showPerson, { personId }),
        asked: await visit.ask(showWhatIsAsked, { personId }),
      };
    },
    read: (reader, { asked }, visit) => ({
      personId: visit.whose.personId,
      facts: Object.fromEntries(
        asked.facts.map(({ id, label, values }) => [
          id,
          values
            ? reader.choice(
                `facts.${id}`,
                values.map(({ code }) => code),
                words.factMissing(label),
              )
            : reader.whole(`facts.${id}`, words.wholeMissing(label)),
        ]),
      ),
      answers: Object.fromEntries(
        asked.questions.map(({ id, answers }) => [
          id,
          reader.choice(
            `answers.${id}`,
            answers.map(({ code }) => code),
            words.answerMissing,
          ),
        ]),
      ),
    }),
    view: ({ person, asked }, form, visit) => ({
      ...firstFigureView(fullNameOf(person), asked, form),
      back: { href: paths.budget(visit.whose) },
    }),
    done: (_budget, _facts, visit) => ({ to: paths.budget(visit.whose), said: words.done }),
  });
}
