import { Type } from 'typebox';
import { addDays, type CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse, renameFaults } from '../../../core/decision/decision.ts';
import { Code, DateField, Id, Input, Line, OneOf, Words, YesNo } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, emitEvent, recordAct, saveWords } from '../../audit/index.ts';
import { listCouncils, settingOn, startClock } from '../../councils/index.ts';
import {
  addPerson,
  codesFrom,
  decideFacts,
  findPerson,
  NewPerson,
  type PersonFacts,
  peopleRefusals,
  spotDuplicates,
} from '../../people/index.ts';
import { type Contact, type ContactTaken, decideContact, type Standing } from '../rules/contact.ts';
import { referralRefusals } from '../rules/refusals.ts';
import { addContact } from '../store.ts';

interface RecordContact {
  /** Someone on record; without it a new person is made from what is known of them. */
  readonly personId?: string;
  readonly newPerson?: PersonFacts;
  readonly by: 'person' | 'someoneForThem' | 'officer';
  /** Of an officer's entry: how it came, and who was behind it. */
  readonly cameBy?: 'call' | 'letter' | 'inPerson';
  readonly behind?: 'person' | 'someoneForThem';
  readonly callerName?: string;
  readonly callerReachedAt?: string;
  readonly source: string;
  readonly routeOfAccess?: string;
  readonly standing?: Standing;
  readonly told?: 'general' | 'aboutThePerson';
  readonly said: string;
  readonly agreedToShareWith?: readonly string[];
  readonly sharingBasis?: 'publicTask' | 'vitalInterests';
  readonly isUrgent: boolean;
  readonly someoneInDanger: boolean;
  readonly lives?: 'here' | 'elsewhere' | 'notKnown';
  readonly nextStep?: string;
  readonly nextStepOn?: CivilDate;
}

interface ContactRecorded {
  readonly contactId: string;
  /** Told to staff and to the person themselves; anyone else learns nothing about who is on record. */
  readonly personId: string | null;
  readonly replyBy: CivilDate;
  /** For staff: records that may be of the same person, to be settled by people. */
  readonly duplicates: readonly { readonly duplicateId: string; readonly personId: string }[];
  readonly mayShare: ContactTaken['mayShare'];
}

const fields = {
  by: OneOf(['person', 'someoneForThem', 'officer'], { words: 'Choose who makes this contact.' }),
  cameBy: Type.Optional(OneOf(['call', 'letter', 'inPerson'], { words: 'Choose how it came.' })),
  behind: Type.Optional(
    OneOf(['person', 'someoneForThem'], { words: 'Choose whose call or letter it was.' }),
  ),
  callerName: Type.Optional(Line({ words: 'Enter the caller’s name, or "would not say".' })),
  callerReachedAt: Type.Optional(Line({ words: 'Say how to reach the caller.' })),
  source: Code({ words: 'Choose who the contact came from.' }),
  routeOfAccess: Type.Optional(Line({ words: 'Choose the route of access from the list.', longest: 100 })),
  standing: Type.Optional(
    OneOf(['none', 'personAgrees', 'hasAuthority'], { words: 'Choose what lets the caller be told.' }),
  ),
  told: Type.Optional(OneOf(['general', 'aboutThePerson'], { words: 'Choose what the caller was told.' })),
  said: Words({ words: 'Write down what was said or asked, in their own words.' }),
  agreedToShareWith: Type.Optional(
    Type.Array(
      OneOf(['familyOrFriend', 'doctor', 'hospital', 'housing', 'voluntaryOrganisation', 'provider'], {
        words: 'Choose from the list.',
      }),
      {
        uniqueItems: true,
        maxItems: 10,
      },
    ),
  ),
  sharingBasis: Type.Optional(
    OneOf(['publicTask', 'vitalInterests'], { words: 'Choose what the record rests on.' }),
  ),
  isUrgent: YesNo({ words: 'Say whether it is urgent.' }),
  someoneInDanger: YesNo({ words: 'Say whether someone is in danger.' }),
  lives: Type.Optional(OneOf(['here', 'elsewhere', 'notKnown'], { words: 'Say where the person lives.' })),
  nextStep: Type.Optional(Words({ words: 'Say what happens next.', longest: 2000 })),
  nextStepOn: Type.Optional(DateField({ words: 'Give the day, today or later.' })),
};

/**
 * Step 1: takes a contact from the person, from anyone for them, or from an officer who had a call or a letter. What
 * is said is kept and acted on whoever says it; a third party is told nothing about the person. The council's record
 * rests on its public task and not on consent. Source: UK GDPR art. 6(1)(e); Care Act 2014 s.9.
 */
export const recordContact = defineCommand<RecordContact, ContactRecorded>({
  name: 'referrals.recordContact',
  summary: 'Record a first contact, in the words of whoever made it.',
  input: Input({
    personId: Type.Optional(Id({ words: 'Give the id of the person.' })),
    newPerson: Type.Optional(NewPerson()),
    ...fields,
  }),
  about: (input) => input.personId ?? null,
  handle: async (context, input) => {
    if (input.personId !== undefined && input.newPerson !== undefined)
      return refuse(referralRefusals, 'contactPersonTwice');
    if (
      (input.by === 'officer') !== isStaff(context) ||
      (context.actor.actingAs === 'self') !== (input.by === 'person' && input.personId !== undefined)
    )
      return refuse(referralRefusals, 'contactByOther');
    const replyDays = await settingOn(
      context,
      input.isUrgent || input.someoneInDanger ? 'contact.urgentReplyDays' : 'contact.firstReplyDays',
    );
    const replyBy = addDays(context.today, replyDays.value);
    const taken = take(context, input, replyBy);
    if (!taken.allowed) return taken;
    const person = await findOrAddPerson(context, input);
    if (!person.allowed) return person;
    const contactId = await keepContact(context, input, person.value, taken.value);
    const dueOn = taken.value.nextStepOn < replyBy ? taken.value.nextStepOn : replyBy;
    await startClock(context, {
      personId: person.value,
      kind: 'referrals.firstContact',
      subjectKind: 'contact',
      subjectId: contactId,
      dueOn,
      actsNext: 'contactOfficer',
    });
    await tellOthers(context, input, contactId, person.value, replyDays.version);
    const spotted = await spotDuplicates(context, person.value);
    const isOutside = !isStaff(context);
    return allow({
      contactId,
      personId: context.actor.actingAs === 'anyone' ? null : person.value,
      replyBy: dueOn,
      duplicates: isOutside ? [] : spotted.map(({ duplicateId, personId }) => ({ duplicateId, personId })),
      mayShare: taken.value.mayShare,
    });
  },
});

function isStaff(context: Context): boolean {
  return context.actor.roles.includes(context.actor.actingAs);
}

function take(context: Context, input: RecordContact, replyBy: CivilDate): Decision<ContactTaken> {
  const lists = (place: string) =>
    (context.policy.document(`codes/${place}`) as { values: readonly { code: string }[] }).values.map(
      ({ code }) => code,
    );
  if (input.routeOfAccess !== undefined && !lists('route-of-access').includes(input.routeOfAccess)) {
    return refuse(referralRefusals, 'contactFaulty', {}, [
      { field: 'routeOfAccess', words: 'Choose the route of access from the list.' },
    ]);
  }
  const contact: Contact = {
    by: whoMadeIt(input),
    source: input.source,
    standing: standingOf(context, input),
    said: input.said,
    told: isStaff(context) ? (input.told ?? 'general') : 'general',
    someoneInDanger: input.someoneInDanger,
    nextStep: isStaff(context) ? (input.nextStep ?? '') : 'Get in touch with the person.',
    nextStepOn: isStaff(context) ? (input.nextStepOn ?? null) : replyBy,
  };
  return decideContact(contact, context.today, lists('contact-source'));
}

function whoMadeIt(input: RecordContact): Contact['by'] {
  const name = input.callerName ?? '';
  switch (input.by) {
    case 'person':
      return { kind: 'person' };
    case 'someoneForThem':
      return { kind: 'someoneForThem', name, reachedAt: input.callerReachedAt ?? '' };
    case 'officer':
      return {
        kind: 'officer',
        from: input.cameBy ?? 'call',
        behind: input.behind ?? 'someoneForThem',
        name,
      };
  }
}

/** Nobody outside says of themselves that they may be told: authority is what stands on record. */
function standingOf(context: Context, input: RecordContact): Standing {
  if (isStaff(context)) return input.standing ?? 'none';
  return context.actor.actingAs === 'anyone' || context.actor.actingAs === 'self' ? 'none' : 'hasAuthority';
}

async function findOrAddPerson(context: Context, input: RecordContact): Promise<Decision<string>> {
  if (input.personId !== undefined) {
    const person = await findPerson(context, input.personId);
    return person ? allow(person.id) : refuse(peopleRefusals, 'personNotFound');
  }
  const rules = { today: context.today, bySelf: !isStaff(context), codes: codesFrom(context.policy) };
  const facts = decideFacts(input.newPerson ?? {}, rules);
  if (!facts.allowed) return renameFaults(facts, (field) => `newPerson.${field}`);
  const council = (await listCouncils(context.tx)).find(({ councilId }) => councilId === context.councilId);
  return allow(await addPerson(context, facts.value, council?.isInvented ?? false));
}

async function keepContact(
  context: Context,
  input: RecordContact,
  personId: string,
  taken: ContactTaken,
): Promise<string> {
  const by = whoMadeIt(input);
  const behind = by.kind === 'officer' ? by.behind : by.kind;
  const sensitivity = behind === 'person' ? 'special' : 'restricted';
  const keep = async (text: string) =>
    await saveWords(context, { personId, text, sensitivity, retentionClass: 'careRecord' });
  const caller = [input.callerName, input.callerReachedAt].filter((text) => text !== undefined).join('\n');
  return await addContact(context, {
    person_id: personId,
    by_kind: by.kind,
    came_by: by.kind === 'officer' ? by.from : 'online',
    behind,
    source: input.source,
    route_of_access: input.routeOfAccess ?? null,
    standing: standingOf(context, input),
    told: isStaff(context) ? (input.told ?? 'general') : 'general',
    may_share: taken.mayShare,
    agreed_to_share_with: input.agreedToShareWith ?? [],
    sharing_basis: input.sharingBasis ?? 'publicTask',
    is_urgent: input.isUrgent,
    someone_in_danger: taken.raiseConcern,
    lives: input.lives ?? 'notKnown',
    said_words_id: await keep(input.said),
    caller_words_id: caller === '' ? null : await keep(caller),
    next_step_words_id: input.nextStep === undefined ? null : await keep(input.nextStep),
    next_step_on: taken.nextStepOn,
  });
}

async function tellOthers(
  context: Context,
  input: RecordContact,
  contactId: string,
  personId: string,
  ruleVersion: string,
): Promise<void> {
  await recordAct(context, {
    action: 'referrals.recordContact',
    personId,
    subjectKind: 'contact',
    subjectId: contactId,
    ruleVersion,
    details: { source: input.source, isUrgent: input.isUrgent, isNewPerson: input.personId === undefined },
  });
  await emitEvent(context, {
    type: 'contact.recorded',
    personId,
    payload: {
      contactId,
      source: input.source,
      isUrgent: input.isUrgent ? 'yes' : 'no',
      someoneInDanger: input.someoneInDanger ? 'yes' : 'no',
    },
  });
}
