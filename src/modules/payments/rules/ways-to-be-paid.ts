import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, type Decision, refuse } from '../../../core/decision/decision.ts';
import type { Pence } from '../../../core/money/pence.ts';
import { paymentsRefusals } from './refusals.ts';

/** Who manages the money of one part of a budget. A mix is several parts, never a way of its own. */
export type ManagedBy = 'person' | 'managedAccount' | 'council' | 'individualServiceFund';

/** How a direct payment arrives. */
export type ArrivesBy = 'nominatedPersonAccount' | 'ownBankAccount' | 'prepaidCard';

/** One way as people read it: what it is, what it asks of them, and what it can cost and who bears that. */
interface Way {
  readonly name: string;
  readonly whatItIs: string;
  readonly asksOfYou: readonly string[];
  readonly costs: readonly string[];
  readonly whoHelps: readonly string[];
  readonly ifItGoesWrong: readonly string[];
}

/** Whatever way is chosen, the council still has to see that needs are met. Source: Care Act 2014 s.18; guidance 12. */
const councilStillOwes = 'Tell us. We must still see that your needs are met.';

/** The ways in which money can be managed. Source: Care Act 2014 s.31; statutory guidance, chapters 11 and 12. */
export const managedByWays = {
  person: {
    name: 'Direct payment to you',
    whatItIs: 'The money comes to you, or to someone you choose, and you arrange your support with it.',
    asksOfYou: [
      'Arrange and pay for the support in your plan, by yourself or with help.',
      'Keep what shows how the money was spent.',
      'If you employ someone: be a fair employer. You can have help with payroll, insurance and contracts.',
    ],
    costs: ['Payroll, insurance, training and checks for people you employ are part of your budget.'],
    whoHelps: ['A direct payment adviser.', 'A payroll service, if you employ someone.'],
    ifItGoesWrong: [councilStillOwes],
  },
  managedAccount: {
    name: 'Managed account',
    whatItIs: 'An organisation that you choose holds your direct payment and pays the bills that you agree.',
    asksOfYou: [
      'Say who is to be paid and when.',
      'Look at the account now and then. It stays your money to direct.',
    ],
    costs: ['The organisation’s fee is part of your budget.'],
    whoHelps: ['The organisation that holds the account.', 'A direct payment adviser.'],
    ifItGoesWrong: ['Tell the organisation, or us.', councilStillOwes],
  },
  council: {
    name: 'Run by the council',
    whatItIs: 'The council arranges and pays for the support in your plan.',
    asksOfYou: ['Tell us when something is not right or should change.'],
    costs: ['There is no fee. A contribution, if you have one, is invoiced.'],
    whoHelps: ['Your social worker.'],
    ifItGoesWrong: [councilStillOwes, 'We find other support.'],
  },
  individualServiceFund: {
    name: 'Individual service fund',
    whatItIs: 'A provider that you choose holds your budget and agrees with you how to use it.',
    asksOfYou: [
      'Agree with the provider what the money does for you.',
      'Look at what was spent when it is shown to you.',
    ],
    costs: [
      'What the provider keeps for running the fund is agreed with you beforehand and is part of your budget.',
    ],
    whoHelps: ['The provider’s own worker.', 'Your social worker.'],
    ifItGoesWrong: ['Tell the provider, or us.', councilStillOwes],
  },
} as const satisfies Record<ManagedBy, Way>;

/** How a direct payment arrives. A bank account is always among them. Source: statutory guidance, prepaid cards. */
export const arrivesByWays = {
  nominatedPersonAccount: {
    name: 'Bank account of the person you nominate',
    whatItIs: 'The money comes to a separate account of someone who agreed to receive it for you.',
    asksOfYou: ['Choose someone who agrees. You can change your mind.'],
    costs: ['Most accounts are free. A bank’s own charges are part of your budget.'],
    whoHelps: ['The person you nominate.', 'A direct payment adviser.'],
    ifItGoesWrong: ['Tell us. You can choose someone else, or another way.'],
  },
  ownBankAccount: {
    name: 'Bank account of your own',
    whatItIs: 'The money comes to a bank account in your name that is only for your direct payment.',
    asksOfYou: ['Open an account only for this. We can help.', 'Send or share statements when it is time.'],
    costs: ['Most accounts are free. A bank’s own charges are part of your budget.'],
    whoHelps: ['Your bank.', 'A direct payment adviser.'],
    ifItGoesWrong: ['Tell your bank and us. We find a way to pay meanwhile.'],
  },
  prepaidCard: {
    name: 'Prepaid card',
    whatItIs: 'The money comes to a card account. You pay by card or bank transfer, and can take out cash.',
    asksOfYou: [
      'Keep the card and its number safe.',
      'You need not send statements: the council can see the payments.',
    ],
    costs: [
      'The council pays for the card scheme. Taking out cash may cost a fee, which is part of your budget.',
    ],
    whoHelps: ['The card company.', 'A direct payment adviser.'],
    ifItGoesWrong: ['A lost card: ring the card company, then us. We find a way to pay meanwhile.'],
  },
} as const satisfies Record<ArrivesBy, Way>;

/** A way as it is shown: none is ever ticked, and its yearly cost is a dated setting, or not known yet. */
export interface ShownWay<Code extends string> {
  readonly code: Code;
  readonly name: string;
  readonly whatItIs: string;
  readonly asksOfYou: readonly string[];
  readonly costs: readonly string[];
  readonly whoHelps: readonly string[];
  readonly ifItGoesWrong: readonly string[];
  readonly yearlyCostPence: Pence | null;
  readonly chosenBeforehand: false;
}

type YearlyCosts<Code extends string> = Readonly<Partial<Record<Code, Pence>>>;

/**
 * Every way of managing the money, A to Z by name, none ticked. `openToPerson` leaves out a way only where the
 * law does: a direct payment that was refused leaves the council's way and an individual service fund.
 */
export function listManagedByWays(
  openToPerson: readonly ManagedBy[],
  yearlyCosts: YearlyCosts<ManagedBy> = {},
): readonly ShownWay<ManagedBy>[] {
  return showWays(managedByWays, openToPerson, yearlyCosts);
}

/**
 * Every way in which a direct payment can arrive, A to Z by name, none ticked. A bank account of the person's own
 * is always shown, whatever the council's usual way is; a nominated person's only where there is one.
 */
export function listArrivesByWays(
  lawful: readonly ArrivesBy[],
  yearlyCosts: YearlyCosts<ArrivesBy> = {},
): readonly ShownWay<ArrivesBy>[] {
  return showWays(arrivesByWays, [...lawful, 'ownBankAccount'], yearlyCosts);
}

function showWays<Code extends string>(
  table: Readonly<Record<Code, Way>>,
  codes: readonly Code[],
  yearlyCosts: YearlyCosts<Code>,
): readonly ShownWay<Code>[] {
  return [...new Set(codes)]
    .map((code) => ({
      code,
      ...table[code],
      yearlyCostPence: yearlyCosts[code] ?? null,
      chosenBeforehand: false as const,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What was shown to the person, what they chose, and what they have now. `agreed` is their own recorded answer. */
export interface ChoiceFacts<Code extends string> {
  readonly lawful: readonly Code[];
  readonly shown: readonly Code[];
  readonly tickedBeforehand: Code | null;
  readonly current: Code | null;
  readonly chosen: Code;
  readonly agreed: boolean;
  readonly nextPayOn: CivilDate;
}

/** A choice that holds, from the next payment day on, so that no wage falls between two ways. */
export interface Choice<Code extends string> {
  readonly chosen: Code;
  readonly isChange: boolean;
  readonly takesEffectOn: CivilDate;
}

/** How a direct payment arrives, as the person chose. A bank account counts as lawful even where left out. */
export function decideArrivesBy(facts: ChoiceFacts<ArrivesBy>): Decision<Choice<ArrivesBy>> {
  return decideChoice(
    { ...facts, lawful: [...new Set([...facts.lawful, 'ownBankAccount' as const])] },
    arrivesByWays,
  );
}

/** Who manages the money, as the person chose. */
export function decideManagedBy(facts: ChoiceFacts<ManagedBy>): Decision<Choice<ManagedBy>> {
  return decideChoice(facts, managedByWays);
}

/**
 * A choice counts when every lawful way was shown and none was ticked; it must be one of them; and nobody is moved
 * from the way they have without agreeing. Source: Care Act 2014 s.31; statutory guidance 12.5 (a direct payment must not be forced).
 */
function decideChoice<Code extends string>(
  facts: ChoiceFacts<Code>,
  table: Readonly<Record<Code, { readonly name: string }>>,
): Decision<Choice<Code>> {
  const nameWays = (codes: readonly Code[]) =>
    codes
      .map((code) => table[code].name)
      .sort()
      .join(', ');
  const leftOut = facts.lawful.filter((code) => !facts.shown.includes(code));
  if (leftOut.length > 0) return refuse(paymentsRefusals, 'waysNotAllShown', { ways: nameWays(leftOut) });
  if (facts.tickedBeforehand !== null) {
    return refuse(paymentsRefusals, 'wayChosenBeforehand', { way: table[facts.tickedBeforehand].name });
  }
  if (!facts.lawful.includes(facts.chosen)) {
    return refuse(paymentsRefusals, 'wayNotOffered', {
      way: table[facts.chosen].name,
      ways: nameWays(facts.lawful),
    });
  }
  const isChange = facts.current !== null && facts.chosen !== facts.current;
  if (!facts.agreed && facts.chosen !== facts.current) {
    const from = facts.current === null ? 'the way they have now' : table[facts.current].name;
    return refuse(paymentsRefusals, 'notMovedWithoutAgreement', { from });
  }
  return allow({ chosen: facts.chosen, isChange, takesEffectOn: facts.nextPayOn });
}

/** A "no" to a bank account: it holds only with reasons about this person, and always says how to challenge it. */
export interface BankAccountRefusal {
  readonly reasonsWordsId: string;
  readonly decidedBy: string;
  readonly challenge: string;
}

/** Source: statutory guidance, prepaid cards: a card must not be used to constrain choice. A usual way in policy is not a reason. */
export function decideBankAccountRefusal(facts: {
  readonly reasonsWordsId: string | null;
  readonly decidedBy: string | null;
}): Decision<BankAccountRefusal> {
  if (facts.reasonsWordsId === null || facts.decidedBy === null) {
    return refuse(paymentsRefusals, 'bankAccountRefusalNeedsReasons');
  }
  return allow({
    reasonsWordsId: facts.reasonsWordsId,
    decidedBy: facts.decidedBy,
    challenge: howToChallenge,
  });
}

/** How to challenge any "no" about a direct payment. It never shortens or replaces the complaint in law. */
export const howToChallenge =
  'Ask us to look again, or complain, in any way you like: by phone, letter, e-mail or in person. You can have an independent advocate. If you are not satisfied, you can go to the Local Government and Social Care Ombudsman, free of charge.';

/** Someone whom a council would like to move to another way, and their own answer so far. */
export interface ProposedMove<Code extends string> {
  readonly personId: string;
  readonly current: Code;
  readonly answer: 'yes' | 'no' | 'notAsked';
}

/**
 * Sorts people for a proposed move: those who agreed, those who said no and stay, and those still to be asked.
 * Ten people who were not asked give none moved and ten to ask.
 */
export function calculateMove<Code extends string>(
  people: readonly ProposedMove<Code>[],
  to: Code,
): {
  readonly moved: readonly string[];
  readonly stay: readonly string[];
  readonly toAsk: readonly string[];
} {
  const others = people.filter((person) => person.current !== to);
  const withAnswer = (answer: ProposedMove<Code>['answer']) =>
    others.filter((person) => person.answer === answer).map((person) => person.personId);
  return { moved: withAnswer('yes'), stay: withAnswer('no'), toAsk: withAnswer('notAsked') };
}
