import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { referralRefusals } from './refusals.ts';

/** Who made contact. An officer enters a call or a letter for whoever was behind it. */
export type ContactBy =
  | { readonly kind: 'person' }
  | { readonly kind: 'someoneForThem'; readonly name: string; readonly reachedAt: string }
  | {
      readonly kind: 'officer';
      readonly from: 'call' | 'letter' | 'inPerson';
      readonly behind: 'person' | 'someoneForThem';
      readonly name: string;
    };

/** What lets someone other than the person be told about them; none is the ordinary case for a caller. */
export type Standing = 'none' | 'personAgrees' | 'hasAuthority';

export interface Contact {
  readonly by: ContactBy;
  /** A code of `policy/codes/contact-source.json`. */
  readonly source: string;
  readonly standing: Standing;
  readonly said: string;
  /** Whether the caller was told only general things, or something about the person too. */
  readonly told: 'general' | 'aboutThePerson';
  readonly someoneInDanger: boolean;
  readonly nextStep: string;
  readonly nextStepOn: CivilDate | null;
}

/** A contact as it is kept. What was said is kept and acted on whoever said it. */
export interface ContactTaken {
  readonly mayShare: 'everything' | 'whatWasAgreed' | 'generalOnly';
  /** Words for the officer on what may be said to this caller. */
  readonly sharing: string;
  readonly raiseConcern: boolean;
  readonly nextStepOn: CivilDate;
}

type MayShare = ContactTaken['mayShare'];

const sharingWords: Readonly<Record<MayShare, string>> = {
  everything: 'You are speaking with the person. Share what they ask about themselves.',
  whatWasAgreed: 'Share what the person has agreed to, or what the authority covers, and nothing more.',
  generalOnly:
    'Say nothing about the person, not even whether we know them. Give general information, and write down what the caller says.',
};

/** Who may be told what. Source: UK GDPR art. 5(1)(f); common law duty of confidence; source document 003. */
const shares = {
  person: { none: 'everything', personAgrees: 'everything', hasAuthority: 'everything' },
  someoneForThem: { none: 'generalOnly', personAgrees: 'whatWasAgreed', hasAuthority: 'whatWasAgreed' },
} as const satisfies Record<'person' | 'someoneForThem', Record<Standing, MayShare>>;

/**
 * Takes a contact from the person, from someone for them, or from an officer who had a call or a letter. Refuses
 * telling a third party anything about the person without agreement or authority; never refuses to listen.
 * Every contact ends with a next step and its day. `sources` are the codes that the council uses.
 */
export function decideContact(
  contact: Contact,
  today: CivilDate,
  sources: readonly string[],
): Decision<ContactTaken> {
  const mayShare = shares[whoIsBehind(contact.by)][contact.standing];
  if (mayShare === 'generalOnly' && contact.told === 'aboutThePerson') {
    return refuse(referralRefusals, 'toldAboutPerson');
  }
  const faults = checkContact(contact, today, sources);
  if (faults.length > 0 || contact.nextStepOn === null) {
    return refuse(referralRefusals, 'contactFaulty', {}, faults);
  }
  return allow({
    mayShare,
    sharing: sharingWords[mayShare],
    raiseConcern: contact.someoneInDanger,
    nextStepOn: contact.nextStepOn,
  });
}

function whoIsBehind(by: ContactBy): 'person' | 'someoneForThem' {
  return by.kind === 'officer' ? by.behind : by.kind;
}

function checkContact(contact: Contact, today: CivilDate, sources: readonly string[]): readonly Fault[] {
  const { by, nextStepOn } = contact;
  const rows: readonly (readonly [boolean, string, string])[] = [
    [by.kind === 'someoneForThem' && isBlank(by.reachedAt), 'by.reachedAt', 'Say how to reach the caller.'],
    [
      by.kind === 'officer' && isBlank(by.name),
      'callerName',
      'Say whose call or letter it was, or "would not say".',
    ],
    [!sources.includes(contact.source), 'source', 'Choose who the contact came from.'],
    [isBlank(contact.said), 'said', 'Write down what was said or asked.'],
    [isBlank(contact.nextStep), 'nextStep', 'Say what happens next.'],
    [nextStepOn === null || nextStepOn < today, 'nextStepOn', 'Give the day, today or later.'],
  ];
  return rows.filter(([wrong]) => wrong).map(([, field, words]) => ({ field, words }));
}

function isBlank(words: string): boolean {
  return words.trim() === '';
}
