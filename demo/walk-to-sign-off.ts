import { type CivilDate, formatDate } from '../src/core/calendar/civil-date.ts';
import { formatPounds, pence } from '../src/core/money/pence.ts';
import { calculateIndicativeBudget, explainIndicativeBudget } from '../src/modules/allocation/index.ts';
import {
  explainContribution,
  recordFinancialAssessment,
  tellContribution,
} from '../src/modules/contributions/index.ts';
import {
  checkSignOff,
  recordAgreement,
  saveLine,
  saveNeed,
  saveOwnWords,
  savePlanText,
  saveTerms,
  signOffPlan,
  startPlan,
} from '../src/modules/planning/index.ts';
import type { InventedPerson } from './invented-people.ts';
import type { Story } from './story.ts';
import type { AssessedPerson } from './walk-first-steps.ts';

export interface PlannedPerson extends AssessedPerson {
  readonly planId: string;
  readonly planStartsOn: CivilDate;
}

/** Steps 5 to 7: the first figure and the contribution, the plan, and sign-off by a second person. */
export async function walkToSignOff(
  story: Story,
  invented: InventedPerson,
  person: AssessedPerson,
): Promise<PlannedPerson> {
  await walkMoney(story, invented, person);
  const { planId, planStartsOn } = await walkPlan(story, invented, person);
  await walkSignOff(story, person, planId);
  return { ...person, planId, planStartsOn };
}

async function walkMoney(
  story: Story,
  { name, plan }: InventedPerson,
  { personId, self }: AssessedPerson,
): Promise<void> {
  story.moveOn(1);
  const budget = await story.does('socialWorker', calculateIndicativeBudget, {
    personId,
    answers: { twoPeople: 'no' },
    facts: { home: 'ownHome' },
  });
  const explained = await story.asks(self, explainIndicativeBudget, { personId });
  story.moveOn(6);
  const contribution = await story.does('financialAssessor', recordFinancialAssessment, {
    personId,
    startsOn: story.today(),
    supportWeeklyPence: pence(sumOf(plan.lines)),
    ...plan.means,
  });
  await story.does('financialAssessor', tellContribution, {
    personId,
    contributionId: contribution.contributionId,
    toldOn: story.today(),
    how: 'letter',
  });
  const working = await story.asks(self, explainContribution, { personId });
  story.tell(
    5,
    'Indicative budget and contribution',
    [
      `A first figure to plan with, not a limit: ${pounds(budget.weeklyPence)} a week. Each answer’s share, as ${name} can read it:`,
      ...whatCounts(explained.lines).map((line) => `  ${line}`),
      `Then what ${name} pays, told on ${formatDate(story.today())}, before the plan is agreed: ${pounds(contribution.weeklyPence)} a week.`,
      ...working.working.map(({ words, amountPence }) => `  ${words}: ${pounds(amountPence)}`),
    ],
    {
      indicativeBudgetId: budget.indicativeBudgetId,
      weeklyPence: budget.weeklyPence,
      contributionId: contribution.contributionId,
      contributionWeeklyPence: contribution.weeklyPence,
    },
  );
}

async function walkPlan(
  story: Story,
  { name, plan }: InventedPerson,
  { personId, self }: AssessedPerson,
): Promise<{ planId: string; planStartsOn: CivilDate }> {
  story.moveOn(9);
  const { planId } = await story.does('socialWorker', startPlan, { personId, kind: 'careAndSupportPlan' });
  await story.does(self, saveOwnWords, {
    personId,
    planId,
    field: 'whatMatters',
    text: plan.whatMatters,
    version: 0,
  });
  for (const need of plan.needs)
    await story.does('socialWorker', saveNeed, {
      personId,
      planId,
      ...need,
      isEligible: true,
      councilWillMeet: true,
      version: 0,
    });
  for (const line of plan.lines)
    await story.does('socialWorker', saveLine, {
      personId,
      planId,
      ...line,
      weeklyPence: pence(line.weeklyPence),
    });
  await story.does('socialWorker', savePlanText, {
    personId,
    planId,
    field: 'advice',
    text: plan.advice,
    version: 0,
  });
  await story.does('socialWorker', savePlanText, {
    personId,
    planId,
    field: 'reasonsForDifference',
    text: plan.reasonsForDifference,
    version: 0,
  });
  const planStartsOn = story.later(21);
  await story.does('socialWorker', saveTerms, {
    personId,
    planId,
    startsOn: planStartsOn,
    directPaymentEvery: 'fourWeeks',
    version: 1,
  });
  story.tell(
    6,
    'Care and support plan',
    [
      `In ${name}’s own words first: “${plan.whatMatters}”`,
      ...plan.lines.map(
        ({ what, howOften, weeklyPence, managedBy }) =>
          `${what}, ${howOften}: ${pounds(weeklyPence)} a week, ${managers[managedBy]}`,
      ),
      `Together ${pounds(sumOf(plan.lines))} a week.`,
    ],
    { planId, lines: plan.lines.length, weeklyPence: sumOf(plan.lines) },
  );
  return { planId, planStartsOn };
}

async function walkSignOff(story: Story, { personId, self }: AssessedPerson, planId: string): Promise<void> {
  const missing = await story.asks(self, checkSignOff, { personId, planId });
  await story.does('socialWorker', recordAgreement, {
    personId,
    planId,
    state: 'agreed',
    on: story.today(),
    amountUnderstood: 'yes',
    copyGivenOn: story.today(),
  });
  const own = await story.tries('socialWorker', signOffPlan, { personId, planId });
  story.moveOn(1);
  const signed = await story.does('teamManager', signOffPlan, { personId, planId });
  story.tell(
    7,
    'Sign-off',
    [
      `Before it, the list of what was still missing: ${missing.missing.map((one) => one.missing).join(' ')}`,
      `Joanne Clarke, who wrote the plan, tried to sign it off and was refused: ${own.allowed ? 'no' : own.refusal.words}`,
      'Helen Marsh, team manager, signed it off within her limit.',
      `The three numbers agree: ${pounds(signed.totalWeeklyPence)} = ${pounds(signed.contributionWeeklyPence)} from the person + ${pounds(signed.councilWeeklyPence)} from the council.`,
    ],
    {
      signOffId: signed.signOffId,
      totalWeeklyPence: signed.totalWeeklyPence,
      contributionWeeklyPence: signed.contributionWeeklyPence,
      councilWeeklyPence: signed.councilWeeklyPence,
    },
  );
}

/** The answers that moved the figure, up to the figure itself; the page shows the others and every step as well. */
function whatCounts(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => line.startsWith('Your first figure'));
  return lines.slice(0, end + 1).filter((line) => !line.endsWith('It adds nothing.'));
}

const managers = {
  person: 'by a direct payment',
  managedAccount: 'from a managed account',
  council: 'run by the council',
  individualServiceFund: 'by an individual service fund',
} as const;

const sumOf = (lines: InventedPerson['plan']['lines']) =>
  lines.reduce((sum, { weeklyPence }) => sum + weeklyPence, 0);

export function pounds(amount: number): string {
  return formatPounds(pence(amount));
}
