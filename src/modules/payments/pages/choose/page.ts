import { formatDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visit, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { recordChoice } from '../../commands/record-choice.ts';
import { showWays } from '../../read-models/show-agreement.ts';
import type { ChoiceKind } from '../../store.ts';
import { chooseContent as words } from './content.ts';
import { chooseView } from './view.ts';

/** Where a person chooses who manages the money, and how a direct payment comes. */
export function chooseRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [...routesFor(desk, 'managedBy'), ...routesFor(desk, 'arrivesBy')];
}

const places = { managedBy: paths.chooseManagedBy, arrivesBy: paths.chooseArrivesBy } as const;

function routesFor(desk: Desk, kind: ChoiceKind): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: `choose.${kind}`,
    path: places[kind],
    command: recordChoice,
    load: async (visit) => {
      const { personId } = visit.whose;
      const person = await visit.ask(showPerson, { personId });
      return { name: fullNameOf(person), ways: await visit.ask(showWays, { personId }) };
    },
    fieldOf: (field) => (field === 'chosen' ? kind : field),
    read: (reader, { ways }, visit) => {
      const shown = ways[kind].map(({ code }) => code);
      const chosen = reader.choice<string>(kind, shown, words[kind].missing);
      const ownWords = reader.optionalText('ownWords');
      return {
        personId: visit.whose.personId,
        kind,
        shown,
        // Our cards are never ticked when they are shown.
        tickedBeforehand: null,
        chosen,
        agreed: visit.isStaff ? reader.yesOrNo('agreed', words.agreedWords) : true,
        toldInFormat: visit.isStaff ? reader.text('toldInFormat', words.formatWords) : 'page',
        ...(ownWords !== undefined && { ownWords }),
      };
    },
    view: ({ name, ways }, form, visit) => ({
      ...chooseView(
        { kind, name: visit.isStaff ? name : null, ways, whose: visit.whose, today: visit.today },
        form,
      ),
      current: 'money',
      back: { href: paths.myPlan(visit.whose) },
    }),
    done: ({ takesEffectOn, chosen }, _facts, visit) => ({
      to: nextPage(kind, chosen, visit),
      said: words.done(formatDate(takesEffectOn)),
    }),
  });
}

/** A direct payment still has to be told how it comes; what else is to be done stands in one list. */
function nextPage(kind: ChoiceKind, chosen: string, { whose }: Visit): string {
  if (kind === 'managedBy' && chosen === 'person') return paths.chooseArrivesBy(whose);
  return kind === 'arrivesBy' || chosen === 'managedAccount'
    ? paths.directPayment(whose)
    : paths.myPlan(whose);
}
