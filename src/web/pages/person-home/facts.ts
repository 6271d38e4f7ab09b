import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { addDays, addWeeks } from '../../../core/calendar/civil-date.ts';
import type { Visit } from '../../../modules/access/index.ts';
import { explainIndicativeBudget } from '../../../modules/allocation/index.ts';
import { showAssessment, showEligibility } from '../../../modules/assessments/index.ts';
import { listLooks, type Question } from '../../../modules/audit/index.ts';
import { type BudgetShown, showBudget } from '../../../modules/budgets/index.ts';
import { explainContribution } from '../../../modules/contributions/index.ts';
import { listPromises } from '../../../modules/councils/index.ts';
import { showSpending } from '../../../modules/monitoring/index.ts';
import { listPayments, showAgreement } from '../../../modules/payments/index.ts';
import { type HelperShown, showPerson, showTies } from '../../../modules/people/index.ts';
import { showPlan } from '../../../modules/planning/index.ts';
import { listReviews } from '../../../modules/reviews/index.ts';
import type { Voice } from '../../../site/voice.ts';
import { voiceFor } from '../whose-page.ts';

/** What a question answers, or null where there is nothing yet or it is not for this reader. */
type Told<Asked> = (Asked extends Question<never, infer Answer> ? Answer : never) | null;

/** All that a person's home tells, from the one source that everyone reads. */
export interface HomeFacts {
  readonly where: { readonly councilId: string; readonly personId: string };
  readonly today: CivilDate;
  readonly name: string;
  readonly voice: Voice;
  /** Whoever helps and looks now; null where it is the person, or staff. */
  readonly helper: HelperShown | null;
  readonly ties: Told<typeof showTies>;
  readonly promises: Told<typeof listPromises>;
  readonly assessment: Told<typeof showAssessment>;
  readonly eligibility: Told<typeof showEligibility>;
  readonly firstFigure: Told<typeof explainIndicativeBudget>;
  readonly contribution: Told<typeof explainContribution>;
  readonly plan: Told<typeof showPlan>;
  /** The budget in force, or else the next one to come. */
  readonly budget: BudgetShown | null;
  readonly agreement: Told<typeof showAgreement>;
  readonly payments: Told<typeof listPayments>;
  readonly reviews: Told<typeof listReviews>;
  readonly spending: Told<typeof showSpending>;
  readonly looks: Told<typeof listLooks>;
}

export async function gatherHomeFacts(visit: Visit): Promise<HomeFacts> {
  const personId = visit.param('personId');
  const about = { personId };
  const person = await visit.ask(showPerson, about);
  const name = [person.givenNames, person.familyName].filter(Boolean).join(' ');
  const ties = await visit.find(showTies, about);
  const budget = currentBudget((await visit.find(showBudget, about))?.budgets ?? [], visit.today);
  const eligibility = await visit.find(showEligibility, about);
  return {
    where: { councilId: visit.councilId, personId },
    today: visit.today,
    name,
    voice: voiceFor(visit, person),
    helper: ties?.helpers.find(({ isAsker }) => isAsker) ?? null,
    ties,
    promises: await visit.find(listPromises, about),
    assessment: await visit.find(showAssessment, about),
    eligibility,
    firstFigure: await visit.find(explainIndicativeBudget, about),
    contribution: await visit.find(explainContribution, about),
    plan: await visit.find(showPlan, about),
    budget,
    agreement: budget && (await visit.find(showAgreement, about)),
    payments: budget && (await visit.find(listPayments, about)),
    reviews: await visit.find(listReviews, about),
    spending: budget && (await visit.find(showSpending, { ...about, ...yearOf(budget, visit.today) })),
    looks: await visit.find(listLooks, { ...about, byOthers: true }),
  };
}

export function currentBudget(budgets: readonly BudgetShown[], today: CivilDate): BudgetShown | null {
  const inForce = budgets.find(
    ({ startsOn, endsBefore }) => startsOn <= today && (endsBefore === null || today < endsBefore),
  );
  return inForce ?? budgets.find(({ startsOn }) => startsOn > today) ?? null;
}

export const weeksOfYear = 52;

/** The budget's year that today is in: 52 weeks from its first day, and then again. A budget to come has its first. */
export function yearOf(
  { startsOn }: { readonly startsOn: CivilDate },
  today: CivilDate,
): { readonly from: CivilDate; readonly before: CivilDate } {
  let from = startsOn;
  while (addWeeks(from, weeksOfYear) <= today) from = addWeeks(from, weeksOfYear);
  return { from, before: addDays(from, weeksOfYear * 7) };
}
