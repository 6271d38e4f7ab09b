import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import type { Visit } from '../../../modules/access/index.ts';
import { explainIndicativeBudget } from '../../../modules/allocation/index.ts';
import { explainEligibility, listAssessments, showAssessment } from '../../../modules/assessments/index.ts';
import type { Question } from '../../../modules/audit/index.ts';
import { type BudgetShown, showBudget } from '../../../modules/budgets/index.ts';
import { explainContribution } from '../../../modules/contributions/index.ts';
import { listPromises } from '../../../modules/councils/index.ts';
import { listLetters } from '../../../modules/letters/index.ts';
import { listPayments, showAgreement } from '../../../modules/payments/index.ts';
import {
  fullNameOf,
  listDuplicates,
  type Person,
  showPerson,
  showTies,
} from '../../../modules/people/index.ts';
import { listPlans, showPlan } from '../../../modules/planning/index.ts';
import { listContacts } from '../../../modules/referrals/index.ts';
import { listReviews } from '../../../modules/reviews/index.ts';
import { currentBudget } from '../person-home/facts.ts';

/** What a question answers, or null where there is nothing yet or it is not for this reader. */
type Told<Asked> = (Asked extends Question<never, infer Answer> ? Answer : never) | null;

/** All that a record tells one reader. */
export interface RecordFacts {
  readonly where: { readonly councilId: string; readonly personId: string };
  readonly today: CivilDate;
  readonly person: Person;
  readonly name: string;
  /** What they are called in a sentence: their given name where it is known. */
  readonly calledName: string;
  readonly may: (name: string) => boolean;
  readonly ties: Told<typeof showTies>;
  readonly promises: Told<typeof listPromises>;
  readonly duplicates: Told<typeof listDuplicates>;
  readonly contacts: Told<typeof listContacts>;
  readonly assessments: Told<typeof listAssessments>;
  readonly assessment: Told<typeof showAssessment>;
  readonly eligibility: Told<typeof explainEligibility>;
  readonly firstFigure: Told<typeof explainIndicativeBudget>;
  readonly contribution: Told<typeof explainContribution>;
  readonly plans: Told<typeof listPlans>;
  readonly plan: Told<typeof showPlan>;
  readonly budget: BudgetShown | null;
  readonly agreement: Told<typeof showAgreement>;
  readonly payments: Told<typeof listPayments>;
  readonly reviews: Told<typeof listReviews>;
  readonly letters: Told<typeof listLetters>;
}

export async function gatherRecordFacts(visit: Visit): Promise<RecordFacts> {
  const { councilId, today } = visit;
  const personId = visit.param('personId');
  const about = { personId };
  const person = await visit.ask(showPerson, about);
  const budgets = await visit.find(showBudget, about);
  return {
    where: { councilId, personId },
    today,
    person,
    name: fullNameOf(person),
    calledName: person.givenNames ?? fullNameOf(person),
    may: (name) => visit.may({ name }),
    ties: await visit.find(showTies, about),
    promises: await visit.find(listPromises, about),
    duplicates: await visit.find(listDuplicates, about),
    contacts: await visit.find(listContacts, about),
    assessments: await visit.find(listAssessments, about),
    assessment: await visit.find(showAssessment, about),
    eligibility: await visit.find(explainEligibility, about),
    firstFigure: await visit.find(explainIndicativeBudget, about),
    contribution: await visit.find(explainContribution, about),
    plans: await visit.find(listPlans, about),
    plan: await visit.find(showPlan, about),
    budget: currentBudget(budgets?.budgets ?? [], today),
    agreement: await visit.find(showAgreement, about),
    payments: await visit.find(listPayments, about),
    reviews: await visit.find(listReviews, about),
    letters: await visit.find(listLetters, about),
  };
}
