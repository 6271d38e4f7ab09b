import { type CivilDate, civilDate, formatDate } from '../../src/core/calendar/civil-date.ts';
import { explainIndicativeBudget } from '../../src/modules/allocation/index.ts';
import { explainContribution } from '../../src/modules/contributions/index.ts';
import { checkSignOff, signOffPlan } from '../../src/modules/planning/index.ts';
import { weeklySum } from '../people/invented-person.ts';
import { assistantCosts } from '../people/walk-people.ts';
import type { OnRecord } from '../steps/contact.ts';
import { workOutContribution, workOutFirstFigure } from '../steps/money.ts';
import { agreeToPlan, type Planned, signOff, writePlan } from '../steps/plan.ts';
import { pounds, row } from './telling.ts';
import type { Walked } from './walk-first-steps.ts';

export interface PlannedPerson extends OnRecord {
  readonly startsOn: CivilDate;
  readonly contributionWeeklyPence: number;
}

/** Steps 5 to 7: the first figure and what the person pays, the plan, and sign-off by a second person. */
export async function walkToSignOff(walked: Walked, person: OnRecord): Promise<PlannedPerson> {
  const firstFigurePence = await walkMoney(walked, person);
  const planned = await walkPlan(walked, person, firstFigurePence);
  const contributionWeeklyPence = await walkSignOff(walked, person, planned);
  return { ...person, startsOn: planned.startsOn, contributionWeeklyPence };
}

async function walkMoney({ story, days, invented, tell }: Walked, person: OnRecord): Promise<number> {
  const first = invented.facts.givenNames;
  await story.moveTo(days.firstFigure);
  const budget = await workOutFirstFigure(story, person);
  const { lines } = await story.asks(person.self, explainIndicativeBudget, { personId: person.personId });
  await story.moveTo(days.contribution);
  const contribution = await workOutContribution(story, person, invented);
  const shown = await story.asks(person.self, explainContribution, { personId: person.personId });
  tell(
    'Indicative budget and contribution',
    story.today(),
    [
      `${first} gets a first figure to plan with: ${pounds(budget.weeklyPence)} a week. It is not a limit. It comes from ${first}’s own answers:`,
      ...lines.flatMap(shareOf),
      `  Together that is ${pounds(budget.weeklyPence)}. The way it is added up is invented: no real council’s prices are in it.`,
      'What the sister is glad to do need not be paid for. If she does less, it is worked out again. “A quarter to a half” takes off three tenths of the points for meals. One table turns all points together into pounds, so in pounds it is not three tenths.',
      `Then Peter Lund, financial assessor, works out what ${first} pays towards it: ${pounds(contribution.weeklyPence)} a week. This is how:`,
      ...withoutRepeat(shown.working).map(({ words, amountPence }) => row(amountPence, words)),
      `  The minimum income is one amount for someone of ${first}’s age who lives alone${guaranteeSince(shown.figureVersions)}. It is invented too.`,
      `${first} is told this on ${formatDate(story.today())}, before agreeing to anything.`,
      'Written down: both sums with every line, and the day they were told. A letter goes as well.',
    ],
    {
      indicativeBudgetId: budget.indicativeBudgetId,
      weeklyPence: budget.weeklyPence,
      contributionId: contribution.contributionId,
      contributionWeeklyPence: contribution.weeklyPence,
    },
  );
  return budget.weeklyPence;
}

/** Without the line before the last where both say the same amount: nothing held it down. */
function withoutRepeat<Line extends { readonly amountPence: number }>(
  lines: readonly Line[],
): readonly Line[] {
  const [left, paid] = lines.slice(-2);
  return left?.amountPence === paid?.amountPence ? lines.filter((line) => line !== left) : lines;
}

/** Since when the minimum income's figure holds, from a version such as `mig.single.25toPensionAge@2026-04-06`. */
function guaranteeSince(versions: readonly string[]): string {
  const day = versions.map((version) => /^mig\.\w+\.[^@]+@(\S+)/.exec(version)?.[1]).find(Boolean);
  return day === undefined ? '' : `, from ${formatDate(civilDate(day))}`;
}

/** One answer's share of the first figure, such as `£33.13  Getting dressed: “I need help every morning”`. */
function shareOf(line: string): readonly string[] {
  const found =
    /^(?<what>[^.]+)\. (?:You|The people who help you) told us: (?<told>“[^”]+”)\..* It (?<sign>adds|takes off) £(?<amount>[\d,.]+) a week\.$/.exec(
      line,
    )?.groups;
  if (!found) return [];
  const size = Number((found['amount'] ?? '').replace(/[,.]/g, ''));
  return [row(found['sign'] === 'adds' ? size : -size, `${found['what']}: ${found['told']}`)];
}

async function walkPlan(
  { story, days, invented, tell }: Walked,
  person: OnRecord,
  firstFigurePence: number,
): Promise<Planned> {
  const { plan, facts } = invented;
  await story.moveTo(days.plan);
  const planned = await writePlan(story, person, invented, days.pay);
  const weeklyPence = weeklySum(plan.lines);
  tell(
    'Care and support plan',
    story.today(),
    [
      `${facts.givenNames} and Joanne Clarke write the plan. ${facts.givenNames}’s own words come first:`,
      `  “${plan.whatMatters}”`,
      'Then what will happen each week, and what it costs:',
      ...plan.lines.map((line) =>
        row(line.weeklyPence ?? 0, `${line.what} (${line.howOften}), ${managers[line.managedBy]}`),
      ),
      `  Together that is ${pounds(weeklyPence)} a week. The personal assistant’s part is all that an employer pays: ${assistantCosts.map(([what, partPence]) => `${pounds(partPence)} ${what}`).join('; ')}.`,
      `The plan comes to ${pounds(weeklyPence - firstFigurePence)} more than the first figure, and says why: “${plan.reasonsForDifference}”`,
      `Written down: ${plan.needs.length} needs, ${plan.lines.length} lines, and the start: ${formatDate(planned.startsOn)}.`,
    ],
    { planId: planned.planId, lines: plan.lines.length, weeklyPence },
  );
  return planned;
}

async function walkSignOff(
  { story, days, invented, tell }: Walked,
  person: OnRecord,
  planned: Planned,
): Promise<number> {
  const first = invented.facts.givenNames;
  const onPlan = { personId: person.personId, planId: planned.planId };
  const { missing } = await story.asks(person.self, checkSignOff, onPlan);
  await agreeToPlan(story, person, planned);
  const own = await story.tries('socialWorker', signOffPlan, onPlan);
  await story.moveTo(days.signOff);
  const signed = await signOff(story, person, planned);
  tell(
    'Sign-off',
    story.today(),
    [
      `The system says what is still missing: “${missing.map((one) => one.missing).join(' ')}”`,
      `${first} reads the plan, agrees to it, and gets a copy.`,
      'Joanne Clarke wrote the plan. So when she tries to sign it off herself, the system stops her:',
      `  “${own.allowed ? 'She could.' : own.refusal.words}”`,
      'Helen Marsh, the team manager, reads it and signs it off.',
      'Now three numbers must fit together, and they do:',
      row(signed.contributionWeeklyPence, `a week from ${first}`),
      row(signed.councilWeeklyPence, 'a week from the council'),
      row(signed.totalWeeklyPence, 'a week together: the personal budget'),
      'Written down: the agreement, the sign-off, and who did it. A letter goes to say so.',
    ],
    {
      signOffId: signed.signOffId,
      totalWeeklyPence: signed.totalWeeklyPence,
      contributionWeeklyPence: signed.contributionWeeklyPence,
      councilWeeklyPence: signed.councilWeeklyPence,
      authorSigned: own.allowed ? 'yes' : own.refusal.code,
    },
  );
  return signed.contributionWeeklyPence;
}

const managers = {
  person: 'paid by direct payment',
  managedAccount: 'paid from a managed account',
  council: 'run by the council',
  individualServiceFund: 'paid from an individual service fund',
} as const;
