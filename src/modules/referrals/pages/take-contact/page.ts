import { civilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { type Choice, codesOf } from '../../../../site/fields.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visit, type Visitor } from '../../../access/index.ts';
import { type Person, showPerson } from '../../../people/index.ts';
import { recordContact } from '../../commands/record-contact.ts';
import { takeContactContent as words } from './content.ts';
import { takeContactView } from './view.ts';

interface CodeList {
  readonly values: readonly { readonly code: string; readonly words?: string }[];
}

interface Facts {
  readonly person: Person | null;
  readonly sources: readonly Choice[];
  readonly routes: readonly Choice[];
}

/** Where an officer writes down a call, a letter or a visit: about someone new, or about someone on record. */
export function takeContactRoutes(desk: Desk): readonly Route<Visitor>[] {
  const list = (name: string): readonly Choice[] =>
    (desk.services.policy.document(`codes/${name}`) as CodeList).values.map(({ code, words }) => ({
      value: code,
      text: words ?? code,
    }));
  const lists = () => ({ sources: list('contact-source'), routes: list('route-of-access') });
  const page = {
    command: recordContact,
    read,
    fieldOf: (field: string) => field.replace('newPerson.', ''),
    view: (facts: Facts, form: Parameters<typeof takeContactView>[1], visit: Visit) => ({
      ...takeContactView(facts, form),
      current: 'people' as const,
      density: 'staff' as const,
      back: { href: backTo(facts, visit) },
    }),
    done: (answer: Recorded, _facts: Facts, visit: Visit) => leadOn(answer, visit),
  };
  return [
    ...formPage(desk, {
      ...page,
      name: 'newContact',
      path: paths.newContact,
      load: async (): Promise<Facts> => ({ person: null, ...lists() }),
    }),
    ...formPage(desk, {
      ...page,
      name: 'contactAgain',
      path: paths.contactAgain,
      load: async (visit): Promise<Facts> => ({
        person: await visit.ask(showPerson, { personId: visit.param('personId') }),
        ...lists(),
      }),
    }),
  ];
}

function backTo({ person }: Facts, { councilId }: Visit): string {
  return person === null ? paths.queue({ councilId }) : paths.record({ councilId, personId: person.id });
}

function read(reader: FormReader, { person, sources, routes }: Facts) {
  const behind = reader.choice('behind', codesOf(words.whose), words.behindMissing);
  const routeOfAccess = reader.optionalChoice(
    'routeOfAccess',
    routes.map(({ value }) => value),
  );
  const callerReachedAt = reader.optionalText('callerReachedAt');
  return {
    ...(person === null ? { newPerson: readPerson(reader) } : { personId: person.id }),
    by: 'officer' as const,
    cameBy: reader.choice('cameBy', codesOf(words.ways), words.cameByMissing),
    behind,
    callerName: reader.text('callerName', words.callerMissing),
    ...(callerReachedAt !== undefined && { callerReachedAt }),
    source: reader.choice(
      'source',
      sources.map(({ value }) => value),
      words.sourceMissing,
    ),
    ...(routeOfAccess !== undefined && { routeOfAccess }),
    standing: reader.optionalChoice('standing', codesOf(words.standings)) ?? 'none',
    told: reader.optionalChoice('told', codesOf(words.tolds)) ?? 'general',
    said: reader.text('said', words.saidMissing),
    agreedToShareWith: reader.choices('agreedToShareWith', codesOf(words.partners)),
    someoneInDanger: reader.yesOrNo('someoneInDanger', words.dangerMissing),
    isUrgent: reader.yesOrNo('isUrgent', words.urgentMissing),
    lives: reader.optionalChoice('lives', codesOf(words.places)) ?? 'notKnown',
    nextStep: reader.text('nextStep', words.nextStepMissing),
    nextStepOn: civilDate(reader.date('nextStepOn', words.nextStepOnMissing)),
  };
}

function readPerson(reader: FormReader) {
  const bornOn = reader.optionalDate('bornOn', words.dateWrong);
  return given({
    givenNames: reader.optionalText('givenNames'),
    familyName: reader.optionalText('familyName'),
    bornOn: bornOn === undefined ? undefined : civilDate(bornOn),
    phone: reader.optionalText('phone'),
    postcode: reader.optionalText('postcode'),
    address: reader.optionalText('address'),
    safeContact: reader.optionalText('safeContact'),
    language: reader.optionalText('language'),
    contactFormat: reader.optionalText('contactFormat'),
  });
}

/** What was filled in: the rest is not known, and is left out. */
function given<Facts extends object>(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;
}

interface Recorded {
  readonly personId: string | null;
  readonly contactId: string;
  readonly replyBy: string;
  readonly duplicates: readonly { readonly duplicateId: string }[];
}

function leadOn({ personId, contactId, replyBy, duplicates }: Recorded, { councilId, today }: Visit) {
  const said = words.done(speakDay(civilDate(replyBy), today));
  if (personId === null) return { to: paths.queue({ councilId }), said };
  const [first] = duplicates;
  return first === undefined
    ? { to: paths.screening({ councilId, personId, contactId }), said }
    : {
        to: paths.duplicate({ councilId, personId, duplicateId: first.duplicateId }),
        said: `${said} ${words.alike}`,
      };
}
