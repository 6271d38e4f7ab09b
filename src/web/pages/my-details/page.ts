import { type Desk, formPage, type Visitor } from '../../../modules/access/index.ts';
import { changePerson, type Person, showPerson } from '../../../modules/people/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import type { FormReader } from '../../../site/form-reader.ts';
import { paths } from '../../../site/paths.ts';
import { isOwnRecord } from '../whose-page.ts';
import { detailsContent as words } from './content.ts';
import { detailsView, formatItems } from './view.ts';

const fields = ['phone', 'email', 'address', 'postcode', 'language', 'contactFormat', 'safeContact'] as const;

/** A person's own details. Two who change them at once lose nothing: the later one sees both, and sends again. */
export function detailsRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'details',
    path: paths.details,
    command: changePerson,
    load: async (visit) => {
      const person = await visit.ask(showPerson, { personId: visit.param('personId') });
      return isOwnRecord(visit) ? person : visit.notFound();
    },
    read: (reader, person, visit) => ({
      personId: visit.param('personId'),
      version: reader.whole('version', words.nothingChanged),
      changes: readChanges(reader, person),
    }),
    fieldOf: (field) => field.replace('changes.', ''),
    view: (person, form, visit) => detailsView(person, form, visit.whose),
    done: ({ setAsideWordsId }, _person, visit, { changes }) =>
      setAsideWordsId === null
        ? { to: paths.personHome(visit.whose), said: words.saved }
        : {
            to: paths.details(visit.whose),
            said: words.setAside(Object.values(changes).filter(Boolean).join('; ')),
          },
  });
}

/** Only what is different from the record; what was emptied is taken back. */
function readChanges(reader: FormReader, person: Person): Readonly<Record<string, string | null>> {
  const changes: Record<string, string | null> = {};
  const formats = formatItems(person.contactFormat).map(({ value }) => value);
  for (const field of fields) {
    const said = reader.optionalText(field)?.replaceAll('\r\n', '\n') ?? null;
    const isUnsaid = field === 'contactFormat' && (said === null || !formats.includes(said));
    const before = person[field] ?? (field === 'contactFormat' ? 'standard' : null);
    if (!isUnsaid && said !== before) changes[field] = said;
  }
  if (Object.keys(changes).length === 0) reader.fault('phone', words.nothingChanged);
  return changes;
}
