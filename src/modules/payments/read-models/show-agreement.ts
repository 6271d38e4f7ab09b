import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Id, Input } from '../../../platform/schema/fields.ts';
import { type Context, defineQuestion } from '../../audit/index.ts';
import { findPerson, peopleRefusals } from '../../people/index.ts';
import { decideFor, noConditions } from '../find-facts.ts';
import { nextPayOnOf, takesEffectOn } from '../next-payment.ts';
import { listOpenArrivesBy, listOpenManagedBy } from '../open-ways.ts';
import type { ModulusCheck } from '../rules/bank-details.ts';
import type { MissingStep, RefusalGround } from '../rules/gate.ts';
import type { ConditionAnswer, LegalConditionCode } from '../rules/legal-conditions.ts';
import {
  type ArrivesBy,
  listArrivesByWays,
  listManagedByWays,
  type ManagedBy,
  type ShownWay,
} from '../rules/ways-to-be-paid.ts';
import { type Agreement, findChoice, findConditions, findRiskAssessment, type KeptChoice } from '../store.ts';
import { findMaskedDetails } from '../store-bank-details.ts';

/** How far a person's direct payment is: what is agreed, what is still missing and who must act. */
export interface ShownAgreement {
  readonly agreement: Agreement | null;
  readonly outcome: 'ready' | 'waiting' | 'refused';
  readonly missing: readonly MissingStep[];
  readonly helpStillToAgree: boolean;
  readonly managedBy: KeptChoice | null;
  readonly arrivesBy: KeptChoice | null;
  readonly riskAssessment: { readonly dueOn: CivilDate; readonly completedOn: CivilDate | null } | null;
  /** Masked: the numbers themselves are shown to nobody. */
  readonly bankDetails: {
    readonly version: number;
    readonly maskedAccountNumber: string;
    readonly isChecked: boolean;
    /** Whoever looks entered them, and so may not be the one who checks them. */
    readonly isEnteredByMe: boolean;
    /** What the banks' own sums say of the numbers. */
    readonly modulusCheck: ModulusCheck;
  } | null;
  readonly nextPayOn: CivilDate | null;
  /** Why the law says no today, and what would change it; null where it does not. */
  readonly refusal: { readonly grounds: readonly RefusalGround[]; readonly challenge: string } | null;
  /** How far the conditions of the law are answered, for staff. Which order it is, where there is one, shows to nobody here. */
  readonly conditions: AnsweredSoFar | null;
}

export interface AnsweredSoFar {
  readonly section: 31 | 32;
  readonly answers: Readonly<Partial<Record<LegalConditionCode, ConditionAnswer['answer']>>>;
  readonly hasHelpConsidered: boolean;
  readonly isExcludedAdultsChecked: boolean;
  readonly whoMayActRecorded: boolean;
}

export const showAgreement = defineQuestion<{ readonly personId: string }, ShownAgreement>({
  name: 'payments.showAgreement',
  summary: 'How far a person’s direct payment is, what is still missing and who must act.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
    const { decision, agreement } = await decideFor(context, personId);
    const risk = await findRiskAssessment(context, personId);
    const details = agreement && (await findMaskedDetails(context, agreement.agreementId));
    return allow({
      agreement,
      outcome: decision.outcome,
      missing: decision.outcome === 'waiting' ? decision.missing : [],
      helpStillToAgree: decision.outcome === 'ready' && decision.value.helpStillToAgree,
      managedBy: await findChoice(context, personId, 'managedBy'),
      arrivesBy: await findChoice(context, personId, 'arrivesBy'),
      riskAssessment: risk && { dueOn: risk.dueOn, completedOn: risk.completedOn },
      bankDetails: details && {
        version: details.version,
        maskedAccountNumber: details.maskedAccountNumber,
        isChecked: details.checkedBy !== null,
        isEnteredByMe: details.changedBy === context.actor.accountId,
        modulusCheck: details.modulusCheck,
      },
      nextPayOn: agreement && nextPayOnOf(context, agreement),
      refusal:
        decision.outcome === 'refused' ? { grounds: decision.grounds, challenge: decision.challenge } : null,
      conditions: context.actor.roles.length > 0 ? await showConditions(context, personId) : null,
    });
  },
});

async function showConditions(context: Context, personId: string): Promise<AnsweredSoFar> {
  const kept = (await findConditions(context, personId)) ?? noConditions;
  const answers = Object.entries(kept.answers).map(([code, { answer }]) => [code, answer]);
  return {
    section: kept.section,
    answers: Object.fromEntries(answers),
    hasHelpConsidered: kept.helpConsideredWordsId !== null,
    isExcludedAdultsChecked: kept.excludedAdultsCheck !== null,
    whoMayActRecorded: kept.whoMayActRecorded,
  };
}

export interface ShownWays {
  readonly managedBy: readonly ShownWay<ManagedBy>[];
  readonly arrivesBy: readonly ShownWay<ArrivesBy>[];
  /** What the person chose before; null while they have not chosen. */
  readonly chosen: { readonly managedBy: string | null; readonly arrivesBy: string | null };
  /** The day from which a choice made today counts. */
  readonly takesEffectOn: CivilDate;
}

/** Every way that is open to a person, A to Z, none ticked: what a page of choices shows. */
export const showWays = defineQuestion<{ readonly personId: string }, ShownWays>({
  name: 'payments.showWays',
  summary: 'Every way of having support paid for that is open to a person, none ticked.',
  input: Input({ personId: Id({ words: 'Give the id of the person.' }) }),
  about: (input) => input.personId,
  answer: async (context, { personId }) => {
    if (!(await findPerson(context, personId))) return refuse(peopleRefusals, 'personNotFound');
    const { decision, facts } = await decideFor(context, personId);
    return allow({
      managedBy: listManagedByWays(listOpenManagedBy(decision)),
      arrivesBy: listArrivesByWays(listOpenArrivesBy(facts)),
      chosen: {
        managedBy: (await findChoice(context, personId, 'managedBy'))?.chosen ?? null,
        arrivesBy: (await findChoice(context, personId, 'arrivesBy'))?.chosen ?? null,
      },
      takesEffectOn: await takesEffectOn(context, personId),
    });
  },
});
