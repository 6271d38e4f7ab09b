import { civilDate } from '../../../../core/calendar/civil-date.ts';
import { speakDay } from '../../../../core/calendar/spoken-date.ts';
import type { Route } from '../../../../platform/http/index.ts';
import type { FormReader } from '../../../../site/form-reader.ts';
import { paths } from '../../../../site/paths.ts';
import { type Desk, formPage, type Visit, type Visitor } from '../../../access/index.ts';
import { showPerson } from '../../../people/index.ts';
import { screenContact } from '../../commands/screen-contact.ts';
import { showContact } from '../../read-models/show-contact.ts';
import type { ScreeningOutcome } from '../../rules/screening.ts';
import { screeningContent as words } from './content.ts';
import { type Outcome, outcomes, screeningView, signpostPlaces } from './view.ts';

interface Barriers {
  readonly values: readonly { readonly code: string; readonly words: string }[];
}

/** Where a first contact is read, and what comes of it is written down. The outcome is chosen first, by its link. */
export function screeningRoutes(desk: Desk): readonly Route<Visitor>[] {
  const barriers = (desk.services.policy.document('codes/barrier') as Barriers).values.map(
    ({ code, words: text }) => ({ value: code, text }),
  );
  return formPage(desk, {
    name: 'screening',
    path: paths.screening,
    command: screenContact,
    load: async (visit) => {
      const personId = visit.param('personId');
      const contact = await visit.ask(showContact, { personId, contactId: visit.param('contactId') });
      return { person: await visit.ask(showPerson, { personId }), contact, barriers };
    },
    read: (reader, facts, visit) => ({
      personId: facts.person.id,
      contactId: facts.contact.contactId,
      outcome: readOutcome(
        chosenBy(visit) ?? 'assessmentOffered',
        reader,
        barriers.map(({ value }) => value),
      ),
    }),
    fieldOf: (field) =>
      field
        .replace(/^outcome\./, '')
        .replace(/^signposts(?:\[(\d)\])?.*$/, (_whole, place = '0') => `to-${Number(place) + 1}`),
    view: (facts, form, visit) => ({
      ...screeningView(facts, chosenBy(visit), form, visit.today),
      current: 'people',
      density: 'staff',
      back: { href: paths.record({ councilId: visit.councilId, personId: facts.person.id }) },
    }),
    done: ({ next, dueOn }, { person }, visit) => ({
      to: paths.record({ councilId: visit.councilId, personId: person.id }),
      said: words.done(words.next[next], speakDay(dueOn, visit.today)),
    }),
  });
}

function chosenBy(visit: Visit): Outcome | null {
  return outcomes.find((one) => one === visit.query.text('outcome')) ?? null;
}

function readOutcome(kind: Outcome, reader: FormReader, barrierCodes: readonly string[]): ScreeningOutcome {
  const followUp = () => {
    const day = reader.optionalDate('followUpOn', words.dateWrong);
    return day === undefined ? null : civilDate(day);
  };
  switch (kind) {
    case 'informationAndAdvice':
      return {
        kind,
        signposts: readSignposts(reader),
        barriers: reader.choices('barriers', barrierCodes),
        followUpOn: followUp(),
      };
    case 'reablement':
      return {
        kind,
        startsOn: civilDate(reader.date('startsOn', words.dateWrong)),
        aims: reader.text('aims', words.aimsMissing),
      };
    case 'assessmentOffered':
      return {
        kind,
        answer: reader.choice('answer', ['taken', 'notWanted'], words.answerMissing),
        personsWords: reader.optionalText('personsWords') ?? '',
        abuseOrNeglect: reader.yesOrNo('abuseOrNeglect', words.sayWhether),
        lacksCapacityAndInBestInterests: reader.yesOrNo('lacksCapacity', words.sayWhether),
        followUpOn: followUp(),
      };
    case 'reassessment':
      return { kind, whatChanged: reader.text('whatChanged', words.whatChangedMissing) };
  }
}

function readSignposts(reader: FormReader) {
  const filled = signpostPlaces.filter(
    (place) =>
      place === 1 || reader.optionalText(`to-${place}`) !== undefined || reader.optionalText(`why-${place}`),
  );
  return filled.map((place) => ({
    to: reader.text(`to-${place}`, words.toMissing),
    why: reader.text(`why-${place}`, words.whyMissing),
  }));
}
