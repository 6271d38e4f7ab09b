import type { CivilDate } from '../../core/calendar/civil-date.ts';
import { instant, londonDate } from '../../core/calendar/civil-date.ts';
import { speakDate } from '../../core/calendar/spoken-date.ts';
import type { Look } from '../../modules/audit/index.ts';
import type { Look as LookInWords } from '../../site/components/looks.ts';
import { kindWords } from './helper-words.ts';

const staffWords: Readonly<Record<string, string>> = {
  contactOfficer: 'first contact team',
  socialWorker: 'social worker',
  occupationalTherapist: 'occupational therapist',
  teamManager: 'team manager',
  directPaymentAdviser: 'direct payment adviser',
  financialAssessor: 'charging team',
  paymentsOfficer: 'payments team',
  approver: 'signs payments off',
  safeguardingLead: 'keeps people safe',
  complaintsManager: 'complaints manager',
  principalSocialWorker: 'principal social worker',
};

const purposeWords: Readonly<Record<string, string>> = {
  myWork: 'It is part of their work.',
  cover: 'To stand in for someone.',
  review: 'For a review.',
  complaint: 'To look into a complaint.',
  payment: 'For a payment.',
  quality: 'To check that we do things well.',
  safeguarding: 'To keep someone safe.',
  fraud: 'To look into money that may be missing.',
  request: 'Because someone asked us something.',
};

/** One look in words: who, as what, on which day and why. */
export function sayLook(
  { at, actingAs, purpose, byName }: Look,
  {
    workers,
    today,
    isSelf,
  }: { readonly workers: readonly string[]; readonly today: CivilDate; readonly isSelf: boolean },
): LookInWords {
  const isTheirWorker = workers.includes(byName);
  const staff = staffWords[actingAs];
  const your = isSelf && isTheirWorker ? 'your ' : '';
  return {
    name: byName === '' ? 'The service itself' : byName,
    role: actingAs === 'self' ? 'the person' : `${your}${staff ?? kindWords[actingAs] ?? actingAs}`,
    date: speakDate(londonDate(instant(at)), today),
    why: whyOf(actingAs, purpose, staff !== undefined),
  };
}

function whyOf(actingAs: string, purpose: string | null, isStaff: boolean): string {
  if (purpose !== null) return purposeWords[purpose] ?? '';
  if (actingAs === 'self') return 'Their own record.';
  return isStaff ? 'It is part of their work.' : 'To help, as was agreed.';
}

/** Looks of one person on one day, as the same, are told once. */
export function gatherLooks(looks: readonly Look[]): readonly Look[] {
  const seen = new Set<string>();
  return looks.filter(({ at, byAccountId, actingAs, purpose }) => {
    const key = [londonDate(instant(at)), byAccountId, actingAs, purpose].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
