import { civilDate } from '../../../../core/calendar/civil-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { codesOf } from '../../../../site/fields.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import type { FormState } from '../../../../site/form-state.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visit, type Visitor } from '../../../access/index.ts';
import { type Person, showPerson } from '../../../people/index.ts';
import { logContact } from '../../commands/log-contact.ts';
import { logContent as words } from './content.ts';
import { logView } from './view.ts';

/** Where a word with a person, or about them, is logged; at its second address it keeps a promise. */
export function logRoutes(desk: Desk): readonly Route<Visitor>[] {
  const page = {
    command: logContact,
    load: (visit: Visit) => visit.ask(showPerson, { personId: visit.param('personId') }),
    done: (_answer: unknown, person: Person, visit: Visit) => ({
      to: paths.record({ councilId: visit.councilId, personId: person.id }),
      said: words.done,
    }),
  };
  const view = (person: Person, keepsPromise: boolean, form: FormState, visit: Visit) => ({
    ...logView(person, keepsPromise, form, visit.today),
    current: 'people' as const,
    density: 'staff' as const,
    back: { href: paths.record({ councilId: visit.councilId, personId: person.id }) },
  });
  return [
    ...formPage(desk, {
      ...page,
      name: 'logContact',
      path: paths.logContact,
      read,
      view: (person, form, visit) => view(person, false, form, visit),
    }),
    ...formPage(desk, {
      ...page,
      name: 'keepPromise',
      path: paths.keepPromise,
      read: (reader, person, visit) => ({ ...read(reader, person), clockId: visit.param('promiseId') }),
      view: (person, form, visit) => view(person, true, form, visit),
    }),
  ];
}

function read(reader: FormReader, person: Person) {
  return {
    personId: person.id,
    hadWith: reader.choice('hadWith', codesOf(words.whom), words.hadWithMissing),
    cameBy: reader.choice('cameBy', codesOf(words.ways), words.cameByMissing),
    about: reader.choice('about', codesOf(words.topics), words.aboutMissing),
    said: reader.text('said', words.saidMissing),
    hadOn: civilDate(reader.date('hadOn', words.dateMissing)),
  };
}
