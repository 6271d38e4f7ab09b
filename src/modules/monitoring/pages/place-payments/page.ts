import { addDays, civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visit, type Visitor } from '../../../access/index.ts';
import { matchTransactions } from '../../commands/match-transaction.ts';
import { type SpendingShown, showSpending } from '../../read-models/show-spending.ts';
import { placeChoices, placeOf } from './choices.ts';
import { placePaymentsContent as words } from './content.ts';
import { atOnce, listUnplaced, placePaymentsView } from './view.ts';

/** Direct payments under the Care Act 2014 begin here, so no statement of one is older. */
const firstDay = civilDate('2015-04-01');

/** All that a person's statements hold: what has no place yet may be old. */
function askForSpending(visit: Visit): Promise<SpendingShown> {
  const personId = visit.param('personId');
  return visit.ask(showSpending, { personId, from: firstDay, before: addDays(visit.today, 1) });
}

/** The one payment of the address, while it has no place; null once it has. */
export async function findUnplaced(visit: Visit) {
  const spending = await askForSpending(visit);
  const transactionId = visit.param('transactionId');
  const one = listUnplaced(spending).find((each) => each.transactionId === transactionId) ?? null;
  return { one, spending };
}

/** Payments without a place: staff place many on one page, the person one after another. */
export function placePaymentsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'placePayments',
    path: paths.placePayments,
    command: matchTransactions,
    load: askForSpending,
    read: (reader, spending, visit) => {
      const choices = placeChoices(spending);
      const unplaced = listUnplaced(spending).slice(0, atOnce);
      const matches = unplaced.flatMap(({ transactionId }) => {
        const place = placeOf(reader.form.text(`place-${transactionId}`), choices);
        return place === null ? [] : [{ transactionId, ...place }];
      });
      const [first] = unplaced;
      if (matches.length === 0 && first) reader.fault(`place-${first.transactionId}`, words.noneChosen);
      return { personId: visit.param('personId'), matches };
    },
    fieldOf: (field) => (field.startsWith('matches') ? 'form' : field),
    view: (spending, form, visit) => ({
      ...placePaymentsView(spending, form, { ...visit.whose, today: visit.today, isStaff: visit.isStaff }),
      current: visit.isStaff ? 'people' : 'money',
      back: { href: visit.isStaff ? paths.record(visit.whose) : paths.money(visit.whose) },
    }),
    done: ({ matched }, _spending, visit) => ({
      to: paths.placePayments(visit.whose),
      said: words.done(matched),
    }),
  });
}
