import { addDays, type CivilDate } from '../../../core/calendar/civil-date.ts';
import type { Visit } from '../../../modules/access/index.ts';
import { type BudgetShown, showBudget } from '../../../modules/budgets/index.ts';
import { type SpendingShown, showSpending } from '../../../modules/monitoring/index.ts';
import { listPayments, type PaymentsShown } from '../../../modules/payments/index.ts';
import { showPerson } from '../../../modules/people/index.ts';
import type { Voice } from '../../../site/voice.ts';
import { currentBudget } from '../person-home/facts.ts';
import { mayDo, voiceFor } from '../whose-page.ts';
import { choosePeriod, listPeriods, type SpendingPeriod } from './periods.ts';

export interface MoneyFacts {
  readonly where: { readonly councilId: string; readonly personId: string };
  readonly today: CivilDate;
  readonly voice: Voice;
  readonly budget: BudgetShown | null;
  readonly periods: readonly SpendingPeriod[];
  readonly period: SpendingPeriod | null;
  /** What the chosen span holds. */
  readonly spending: SpendingShown | null;
  /** All that the bank ever told us of. */
  readonly whole: SpendingShown | null;
  readonly payments: PaymentsShown | null;
  /** The payment that is asked about: one that we asked about before any other that has no place. */
  readonly asked: SpendingShown['transactions'][number] | null;
  readonly mayPlace: boolean;
}

export async function gatherMoneyFacts(visit: Visit): Promise<MoneyFacts> {
  const personId = visit.param('personId');
  const about = { personId };
  const { today } = visit;
  const person = await visit.ask(showPerson, about);
  const { budgets } = await visit.ask(showBudget, about);
  const budget = currentBudget(budgets, today);
  const periods = budget ? listPeriods(budgets[0] ?? budget, today) : [];
  const whole = periods.length > 0 ? await showFrom(visit, periods.at(-1), addDays(today, 1)) : null;
  const lastMovedOn = whole?.transactions.at(-1)?.on ?? null;
  const period = choosePeriod(periods, visit.query.text('from'), lastMovedOn);
  return {
    where: { councilId: visit.councilId, personId },
    today,
    voice: voiceFor(visit, person),
    budget,
    periods,
    period,
    spending: period && (await visit.ask(showSpending, { ...about, ...period })),
    whole,
    payments: await visit.find(listPayments, about),
    asked: findAsked(whole),
    mayPlace: await mayDo(visit, 'spend'),
  };
}

async function showFrom(
  visit: Visit,
  first: SpendingPeriod | undefined,
  before: CivilDate,
): Promise<SpendingShown | null> {
  if (first === undefined || before <= first.from) return null;
  return await visit.ask(showSpending, { personId: visit.param('personId'), from: first.from, before });
}

function findAsked(whole: SpendingShown | null): MoneyFacts['asked'] {
  const open = (whole?.transactions ?? []).filter(
    ({ place, amountPence }) => place === 'notYetPlaced' && amountPence < 0,
  );
  return (
    open.find(({ questionId, answeredAt }) => questionId !== null && answeredAt === null) ??
    open.find(({ answeredAt }) => answeredAt === null) ??
    null
  );
}
