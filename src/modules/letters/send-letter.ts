import { addDays } from '../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../core/decision/decision.ts';
import { type Context, emitEvent, recordAct } from '../audit/index.ts';
import { listCouncils, settingOn, startClock } from '../councils/index.ts';
import { findPerson, type Person, peopleRefusals } from '../people/index.ts';
import { writeAddressee } from './rules/addressee.ts';
import { letterRefusals } from './rules/refusals.ts';
import { renderLetter } from './rules/render.ts';
import { decideLetterContent, type LetterFacts, type LetterTemplate } from './rules/template.ts';
import {
  type Channel,
  calculateWayOrOwed,
  decideWayOfSending,
  type WayOfSending,
} from './rules/way-of-sending.ts';
import { addLetter, type ReasonSubject } from './store.ts';

/** The letters there are, each with the document in `policy/letters` that holds its words. */
const documentOf: Readonly<Record<string, string>> = {
  contributionTold: 'letters/contribution-told',
  contributionFreeOrFull: 'letters/contribution-free-or-full',
  planAgreed: 'letters/plan-agreed',
  directPaymentStarts: 'letters/direct-payment-starts',
  statementQuestion: 'letters/statement-question',
  reviewDates: 'letters/review-dates',
  notEligible: 'letters/not-eligible',
  carerNotEligible: 'letters/carer-not-eligible',
  complaintAcknowledged: 'letters/complaint-acknowledged',
};

export const letterTemplates = Object.keys(documentOf);

export interface LetterToSend {
  readonly personId: string;
  readonly template: string;
  readonly facts: LetterFacts;
  readonly reasonSubject: ReasonSubject;
  /** A form wanted for this letter alone; else the person's own. */
  readonly format?: string | undefined;
}

export interface SentLetter {
  readonly letterId: string;
  readonly channel: Channel;
  /** The languages and forms in which the person still has to be given this letter. */
  readonly owed: readonly string[];
}

/**
 * Writes one letter to one person, in words kept exactly as they went out, by the way that person can be reached.
 * Refuses for someone who has died, and where a fact is missing. What the person needs and the letter is not in
 * is owed, with a date.
 */
export function sendLetter(context: Context, letter: LetterToSend): Promise<Decision<SentLetter>> {
  return writeLetter(context, letter, (person) => decideWayOfSending(person, letter.format));
}

/**
 * Writes the letter that an act brings with it, in the act's own transaction. The act stands even where the letter
 * cannot go, as to someone who has died: then its words are kept and owed, with a date. Throws where the facts are
 * not those that the letter asks for, since whoever calls it states them.
 */
export async function sendOrOweLetter(context: Context, letter: LetterToSend): Promise<SentLetter> {
  const sent = await writeLetter(context, letter, (person) =>
    allow(calculateWayOrOwed(person, letter.format)),
  );
  if (!sent.allowed) throw new Error(`${letter.template}: ${sent.refusal.words}`);
  return sent.value;
}

async function writeLetter(
  context: Context,
  letter: LetterToSend,
  decideWay: (person: Person) => Decision<WayOfSending>,
): Promise<Decision<SentLetter>> {
  const place = documentOf[letter.template];
  if (place === undefined)
    return refuse(letterRefusals, 'letterTemplateUnknown', { template: letter.template });
  const person = await findPerson(context, letter.personId, 'lock');
  if (person === null) return refuse(peopleRefusals, 'personNotFound');
  const way = decideWay(person);
  if (!way.allowed) return way;
  const template = context.policy.document(place) as LetterTemplate;
  const personName = nameOf(person);
  const frame = { personName, councilName: await findCouncilName(context) };
  const content = decideLetterContent(template, letter.facts, frame);
  if (!content.allowed) return content;
  const { reasonSubject, personId } = letter;
  const rendered = renderLetter(content.value);
  const { channel, owed } = way.value;
  const addressee = writeAddressee({ name: personName, address: person.address }, channel);
  const kept = { personId, template, rendered, addressee, way: way.value, reasonSubject };
  const letterId = await addLetter(context, kept);
  if (owed.length > 0) await oweCatchUp(context, personId, letterId);
  await recordAct(context, {
    action: channel === 'notSent' ? 'letters.oweLetter' : 'letters.sendLetter',
    personId,
    subjectKind: 'letter',
    subjectId: letterId,
    ruleVersion: `${template.template}@${template.version}`,
    details: { template: template.template, channel, owed: owed.length, about: reasonSubject.id },
  });
  if (channel !== 'notSent') {
    await emitEvent(context, {
      type: 'letter.sent',
      personId,
      payload: { letterId, template: template.template, owed: owed.length },
    });
  }
  return allow({ letterId, channel, owed });
}

/** Starts the promise that the letter reaches the person after all. */
export async function oweCatchUp(context: Context, personId: string, letterId: string): Promise<void> {
  const days = await settingOn(context, 'letters.catchUpDays');
  await startClock(context, {
    personId,
    kind: 'letterCatchUp',
    subjectKind: 'letter',
    subjectId: letterId,
    dueOn: addDays(context.today, days.value),
    actsNext: 'contactOfficer',
  });
}

function nameOf(person: Person): string | null {
  const name = [person.givenNames, person.familyName].filter((part) => part !== undefined).join(' ');
  return name === '' ? null : name;
}

export async function findCouncilName(context: Context): Promise<string> {
  const councils = await listCouncils(context.tx);
  return councils.find(({ councilId }) => councilId === context.councilId)?.name ?? '';
}
