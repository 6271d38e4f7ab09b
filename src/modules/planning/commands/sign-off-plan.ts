import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow } from '../../../core/decision/decision.ts';
import { formatPounds, pence } from '../../../core/money/pence.ts';
import { Input } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, emitEvent, recordDecision } from '../../audit/index.ts';
import { sendOrOweLetter } from '../../letters/index.ts';
import { readPlan, type WholePlan } from '../read-models/read-plan.ts';
import { decideSignOff, type PlanSignedOff } from '../rules/sign-off.ts';
import { chooseSigningRole } from '../rules/signing-role.ts';
import { setState } from '../store.ts';
import { addSignOff } from '../store-decisions.ts';
import { type OnPlan, onPlan, openPlan, recordPlanAct } from './open-plan.ts';

interface SignedOff {
  readonly planId: string;
  readonly signOffId: string;
  readonly signedOffOn: CivilDate;
  readonly totalWeeklyPence: number;
  readonly contributionWeeklyPence: number;
  readonly councilWeeklyPence: number;
}

const ruleVersion = 'signOff/1';
const weeksOf = { week: 1, fourWeeks: 4 } as const;

/** Signs a plan off in one step. From then on it stays as it is, and the budget is made up from it. */
export const signOffPlan = defineCommand<OnPlan, SignedOff>({
  name: 'planning.signOffPlan',
  summary: 'Sign a plan off in one step, when it holds what it must and is within the signer’s limit.',
  input: Input(onPlan),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const opened = await openPlan(context, input);
    if (!opened.allowed) return opened;
    const whole = await readPlan(context, opened.value);
    const figures = await context.figuresOn(context.today);
    const signer = {
      id: context.actor.accountId,
      role: chooseSigningRole(context.actor.roles, figures),
      on: context.today,
    };
    const decision = decideSignOff(whole.forSignOff, signer, figures);
    if (!decision.allowed) return decision;
    return allow(await keepSignOff(context, whole, decision.value));
  },
});

async function keepSignOff(
  context: Context,
  whole: WholePlan,
  { cost, agreed, versions, signedOffOn }: PlanSignedOff,
): Promise<SignedOff> {
  const { plan, forSignOff, contribution } = whole;
  const { budget, startsOn } = forSignOff;
  if (budget === null || startsOn === null || contribution === null)
    throw new Error('Sign-off was decided without a budget, a start or a contribution.');
  const signOffId = context.newId();
  const decisionId = await recordDecision(context, {
    personId: plan.person_id,
    kind: 'planSignOff',
    outcome: agreed ? 'signedOff' : 'signedOffWithoutAgreement',
    subjectKind: 'signOff',
    subjectId: signOffId,
    reasons: explainSignOff(whole),
    sensitivity: 'special',
    ruleVersion,
    howToChallenge: 'askAgainOrComplain',
    isRefusal: false,
  });
  const directly = pence(cost.parts.person.weeklyPence + cost.parts.managedAccount.weeklyPence);
  const every = plan.direct_payment_every;
  await addSignOff(context, plan, {
    id: signOffId,
    starts_on: startsOn,
    total_weekly_pence: budget.totalPence,
    contribution_weekly_pence: budget.personPence,
    council_weekly_pence: budget.councilPence,
    once_pence: cost.oncePence,
    contribution_id: contribution.contributionId,
    indicative_budget_id: whole.indicativeBudgetId,
    direct_payment_weekly_pence: directly === 0 ? null : directly,
    direct_payment_every_weeks: directly === 0 || every === null ? null : weeksOf[every],
    direct_payment_outcomes: forSignOff.directPayment?.needIds ?? [],
    is_agreed: agreed,
    rule_version: ruleVersion,
    figure_versions: [...versions, contribution.ruleVersion],
    decision_id: decisionId,
  });
  await setState(context, plan.id, 'signedOff');
  const figures = {
    totalWeeklyPence: budget.totalPence,
    contributionWeeklyPence: budget.personPence,
    councilWeeklyPence: budget.councilPence,
  };
  await recordPlanAct(context, 'planning.signOffPlan', plan, {
    ruleVersion: [ruleVersion, ...versions].join(' '),
    details: { signOffId, decisionId, ...figures },
  });
  await emitEvent(context, {
    type: 'plan.signedOff',
    personId: plan.person_id,
    payload: { planId: plan.id, signOffId, signedOffOn },
  });
  await sendOrOweLetter(context, {
    personId: plan.person_id,
    template: 'planAgreed',
    facts: { signedOffOn, startsOn, ...figures },
    reasonSubject: { kind: 'signOff', id: signOffId },
  });
  return { planId: plan.id, signOffId, signedOffOn, ...figures };
}

/** Why it could be signed off, in words for the record: the figures, and what was written about a difference. */
function explainSignOff({ forSignOff }: WholePlan): string {
  const { budget, reasonsForDifference, indicativePence } = forSignOff;
  if (budget === null) return '';
  const { totalPence, personPence, councilPence } = budget;
  const isDifferent = indicativePence !== null && indicativePence !== totalPence;
  return [
    'The plan holds everything that the law asks for and is within the limit of the one who signs it off.',
    `It comes to ${formatPounds(totalPence)} a week: the person pays ${formatPounds(personPence)}, the council ${formatPounds(councilPence)}.`,
    ...(isDifferent
      ? [`The first figure was ${formatPounds(indicativePence)}. ${reasonsForDifference}`]
      : []),
  ].join(' ');
}
