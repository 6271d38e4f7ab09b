import { civilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visitor } from '../../../access/index.ts';
import { listMyPeople } from '../../../people/index.ts';
import { recordContact } from '../../commands/record-contact.ts';
import { askForHelpContent as words } from './content.ts';
import { askForHelpView } from './view.ts';

/** Where anyone signed in asks for help, for themselves or for someone else. */
export function askForHelpRoutes(desk: Desk): readonly Route<Visitor>[] {
  return formPage(desk, {
    name: 'askForHelpHere',
    path: paths.askForHelpHere,
    command: recordContact,
    load: async (visit) => {
      const tied = await visit.find(listMyPeople, {});
      return { own: tied?.people.find(({ kind }) => kind === 'self') ?? null };
    },
    read: (reader, { own }) => {
      const by = reader.choice('by', ['person', 'someoneForThem'], words.whoMissing);
      const isOwn = by === 'person' && own !== null;
      return {
        ...(isOwn ? { personId: own.personId } : { newPerson: readPerson(reader) }),
        by,
        ...(by === 'someoneForThem' && {
          callerName: reader.text('callerName', words.callerNameMissing),
          callerReachedAt: reader.text('callerReachedAt', words.callerReachedAtMissing),
        }),
        source: by === 'person' ? 'self' : 'familyOrFriend',
        said: reader.text('said', words.saidMissing),
        someoneInDanger: reader.yesOrNo('someoneInDanger', words.sayWhether),
        isUrgent: reader.yesOrNo('isUrgent', words.sayWhether),
      };
    },
    fieldOf: (field) => field.replace('newPerson.', '').replace('by.reachedAt', 'callerReachedAt'),
    view: ({ own }, form) => askForHelpView(own !== null, form),
    done: ({ replyBy }, { own }, visit) => ({
      to:
        own === null
          ? paths.home()
          : paths.personHome({ councilId: visit.councilId, personId: own.personId }),
      said: words.done(speakDay(replyBy, visit.today)),
    }),
  });
}

function readPerson(reader: FormReader) {
  const givenNames = reader.optionalText('givenNames');
  const bornOn = reader.optionalDate('bornOn', words.dateWrong);
  const phone = reader.optionalText('phone');
  const postcode = reader.optionalText('postcode');
  const safeContact = reader.optionalText('safeContact');
  return {
    ...(givenNames !== undefined && { givenNames }),
    familyName: reader.text('familyName', words.nameMissing),
    ...(bornOn !== undefined && { bornOn: civilDate(bornOn) }),
    ...(phone !== undefined && { phone }),
    ...(postcode !== undefined && { postcode }),
    ...(safeContact !== undefined && { safeContact }),
  };
}
