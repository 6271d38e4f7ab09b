import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import { letterRefusals } from './refusals.ts';

/**
 * `safeContact`: it is not sent by itself; someone hands the words over in the way the person has asked for.
 * `notSent`: nothing went out, and the letter is owed.
 */
export type Channel = 'post' | 'email' | 'inApp' | 'safeContact' | 'notSent';

/** How a person can be reached, as their record says it. */
export interface HowToReach {
  readonly diedOn: CivilDate | null;
  readonly safeContact?: string | undefined;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  readonly language?: string | undefined;
  readonly contactFormat?: string | undefined;
}

export interface WayOfSending {
  readonly channel: Channel;
  readonly language: string;
  readonly format: string;
  /**
   * What the person needs and this letter is not in, `language:ur`, `format:braille`; or `delivery` where it did not
   * go at all. Owed as a catch-up.
   */
  readonly owed: readonly string[];
}

/** Forms that the words themselves can be had in today; any other is owed, and someone makes it. */
const formsWeMake = ['standard', 'largePrint', 'email'];

/**
 * Which way a letter goes. Never to someone who has died. A safe contact comes before everything else; then e-mail
 * for those who asked for it; then post; then e-mail; and at least it stands on the person's own page. Words go
 * out in English today: another language, and a form that we cannot make, is owed and said to be.
 * Source: Accessible Information Standard (DCB1605); Equality Act 2010 s.20; the order is our choice.
 */
export function decideWayOfSending(person: HowToReach, wantedFormat?: string): Decision<WayOfSending> {
  if (person.diedOn !== null) return refuse(letterRefusals, 'letterPersonDied');
  const wanted = wantedFormat ?? known(person.contactFormat) ?? 'standard';
  const language = known(person.language) ?? 'en';
  const owed = [
    ...(isEnglish(language) ? [] : [`language:${language}`]),
    ...(formsWeMake.includes(wanted) ? [] : [`format:${wanted}`]),
  ];
  const format = formsWeMake.includes(wanted) && wanted !== 'email' ? wanted : 'standard';
  return allow({ channel: channelFor(person, wanted), language: 'en', format, owed });
}

/**
 * Which way a letter goes that an act brings with it. The act stands where the letter cannot go: its words are kept,
 * and owed to those who speak for the person now. Source: our choice.
 */
export function calculateWayOrOwed(person: HowToReach, wantedFormat?: string): WayOfSending {
  const way = decideWayOfSending(person, wantedFormat);
  if (way.allowed) return way.value;
  return { channel: 'notSent', language: 'en', format: 'standard', owed: ['delivery'] };
}

function channelFor(person: HowToReach, wanted: string): Channel {
  if (known(person.safeContact)) return 'safeContact';
  if (wanted === 'email' && known(person.email)) return 'email';
  if (known(person.address)) return 'post';
  return known(person.email) ? 'email' : 'inApp';
}

function known(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

function isEnglish(language: string): boolean {
  return /^(?:en(?:g|-gb|-[a-z]+)?|english)$/i.test(language.trim());
}
