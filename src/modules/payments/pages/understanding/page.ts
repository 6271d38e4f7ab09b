import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { recordUnderstanding } from '../../commands/record-understanding.ts';
import { understandingContent as words } from './content.ts';
import { points, understandingView } from './view.ts';

/** Where it is recorded that someone went through with the person how a direct payment works. */
export function understandingRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'directPaymentUnderstanding',
    path: paths.directPaymentUnderstanding,
    command: recordUnderstanding,
    load: (visit) => visit.ask(showPerson, { personId: visit.whose.personId }),
    read: (reader, _person, visit) => {
      const gone = reader.choices('points', points);
      if (gone.length === 0) reader.fault('points', words.pointsMissing);
      const checkedOn = civilDate(reader.date('checkedOn', words.dateWords));
      const toldInFormat = reader.text('toldInFormat', words.formatMissing);
      const helpWanted = reader.optionalText('helpWanted');
      return {
        personId: visit.whose.personId,
        points: gone,
        checkedOn,
        toldInFormat,
        ...(helpWanted !== undefined && { helpWanted }),
      };
    },
    view: (person, form, visit) => ({
      ...understandingView(fullNameOf(person), form),
      back: { href: paths.directPayment(visit.whose) },
    }),
    done: (_kept, _person, visit) => ({ to: paths.directPayment(visit.whose), said: words.saved }),
  });
}
