import type { CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { pence } from '../../../core/money/pence.ts';
import { DateField, Id, Input, OneOf } from '../../../platform/schema/fields.ts';
import { type Context, defineCommand, emitEvent, recordAct } from '../../audit/index.ts';
import { sendOrOweLetter } from '../../letters/index.ts';
import { readWorking } from '../read-models/explain-contribution.ts';
import { presentContributionLetter } from '../rules/contribution-letter.ts';
import { contributionRefusals } from '../rules/refusals.ts';
import { addTelling, findAssessment, type HowTold, type KeptAssessment, waysOfTelling } from '../store.ts';

interface TellContribution {
  readonly personId: string;
  readonly contributionId: string;
  readonly toldOn: CivilDate;
  readonly how: HowTold;
}

/** Records that someone was told what they pay: on which day, how, and by whom. Telling by letter sends the letter. */
export const tellContribution = defineCommand<TellContribution, { tellingId: string }>({
  name: 'contributions.tellContribution',
  summary: 'Record that someone was told what they will pay, when and how.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    contributionId: Id({ words: 'Say which contribution they were told of.' }),
    toldOn: DateField({ words: 'Enter the day on which the person was told.' }),
    how: OneOf(waysOfTelling, { words: 'Choose how they were told.' }),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const { personId, contributionId, toldOn, how } = input;
    const assessment = await findAssessment(context, personId, contributionId);
    if (assessment === null) return refuse(contributionRefusals, 'contributionNotFound');
    if (toldOn > context.today) return refuse(contributionRefusals, 'toldInTheFuture');
    const tellingId = await addTelling(context, input);
    await recordAct(context, {
      action: 'contributions.tellContribution',
      personId,
      subjectKind: 'contribution',
      subjectId: contributionId,
      details: { toldOn, how },
    });
    await emitEvent(context, { type: 'contribution.told', personId, payload: { contributionId, toldOn } });
    if (how === 'letter') await sendTelling(context, assessment);
    return allow({ tellingId });
  },
});

async function sendTelling(context: Context, assessment: KeptAssessment): Promise<void> {
  const letter = presentContributionLetter({
    weeklyPence: pence(assessment.weekly_pence),
    startsOn: assessment.starts_on,
    working: await readWorking(context, assessment),
  });
  await sendOrOweLetter(context, {
    ...letter,
    personId: assessment.person_id,
    reasonSubject: { kind: 'contribution', id: assessment.id },
  });
}
