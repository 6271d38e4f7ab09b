import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { calculateNameLikeness } from './name-likeness.ts';

/** As much of a person's record as finding them twice needs. Postcode and NHS number are in their one form. */
export interface PersonTraits {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly bornOn: CivilDate | null;
  readonly nhsNumber: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
}

/** A record that may be of the same person, with why it is shown. Someone looks; nothing is ever merged by itself. */
export interface PossibleDuplicate {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

interface Trait {
  readonly points: number;
  readonly reason: string;
  readonly isShared: (one: PersonTraits, other: PersonTraits) => boolean;
}

/** Points are whole and add up; only the first of a group that holds counts. Source: our choice. */
const groups: readonly (readonly Trait[])[] = [
  [{ points: 100, reason: 'The same NHS number.', isShared: (a, b) => same(a.nhsNumber, b.nhsNumber) }],
  [
    { points: 40, reason: 'The same name.', isShared: (a, b) => likeness(a, b) === 1 },
    { points: 30, reason: 'A very similar name.', isShared: (a, b) => likeness(a, b) >= 0.9 },
  ],
  [
    { points: 40, reason: 'The same date of birth.', isShared: (a, b) => same(a.bornOn, b.bornOn) },
    {
      points: 30,
      reason: 'The same date of birth with day and month the other way round.',
      isShared: (a, b) => a.bornOn !== null && same(swapDayAndMonth(a.bornOn), b.bornOn),
    },
  ],
  [{ points: 15, reason: 'The same postcode.', isShared: (a, b) => same(a.postcode, b.postcode) }],
  [
    {
      points: 15,
      reason: 'The same phone number.',
      isShared: (a, b) => same(tidyPhone(a.phone), tidyPhone(b.phone)),
    },
  ],
];

/** From here on a record is shown: a similar name with a date of birth, or two ties to a same name. */
const shownFrom = 60;

/**
 * The records that may be of the same person as the one being entered, likeliest first. Two people of one household
 * (postcode, phone and family name alike) are not shown for that alone.
 */
export function findPossibleDuplicates(
  candidate: PersonTraits,
  existing: readonly PersonTraits[],
): readonly PossibleDuplicate[] {
  return existing
    .filter(({ id }) => id !== candidate.id)
    .map((other) => scoreAgainst(candidate, other))
    .filter(({ score }) => score >= shownFrom)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function scoreAgainst(candidate: PersonTraits, other: PersonTraits): PossibleDuplicate {
  const shared = groups.flatMap((group) => group.find(({ isShared }) => isShared(candidate, other)) ?? []);
  return {
    id: other.id,
    score: shared.reduce((sum, { points }) => sum + points, 0),
    reasons: shared.map(({ reason }) => reason),
  };
}

function likeness(one: PersonTraits, other: PersonTraits): number {
  const straight = Math.min(
    calculateNameLikeness(one.givenName, other.givenName),
    calculateNameLikeness(one.familyName, other.familyName),
  );
  const crossed = Math.min(
    calculateNameLikeness(one.givenName, other.familyName),
    calculateNameLikeness(one.familyName, other.givenName),
  );
  return Math.max(straight, crossed);
}

function same(one: string | null, other: string | null): boolean {
  return one !== null && one !== '' && one === other;
}

function swapDayAndMonth(date: CivilDate): string {
  const [year, month, day] = date.split('-');
  return `${year}-${day}-${month}`;
}

function tidyPhone(phone: string | null): string | null {
  return phone === null ? null : phone.replace(/\D/g, '').replace(/^(?:0044|44)/, '0');
}
