import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { fullNameOf, showPerson } from '../../../people/index.ts';
import { recordFreeByLaw } from '../../commands/record-free-by-law.ts';
import { freeByLawContent as words } from './content.ts';
import { freeByLawView, freeKinds } from './view.ts';

/** Where staff record that support is free, whatever someone's means. */
export function freeByLawRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'freeByLaw',
    path: paths.freeByLaw,
    command: recordFreeByLaw,
    load: (visit) => visit.ask(showPerson, { personId: visit.whose.personId }),
    read: (reader, _person, visit) => ({
      personId: visit.whose.personId,
      charging: reader.choice('charging', freeKinds, words.chargingMissing),
      startsOn: civilDate(reader.date('startsOn', words.startsOnWords)),
    }),
    view: (person, form, visit) => ({
      ...freeByLawView(fullNameOf(person), form),
      back: { href: paths.contribution(visit.whose) },
    }),
    done: (_kept, _person, visit) => ({ to: paths.contribution(visit.whose), said: words.done }),
  });
}
