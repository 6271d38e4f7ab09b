import { Type } from 'typebox';
import { addDays, type CivilDate } from '../../../core/calendar/civil-date.ts';
import { allow, refuse } from '../../../core/decision/decision.ts';
import { Code, DateField, Id, Input, OneOf, YesNo } from '../../../platform/schema/fields.ts';
import {
  type Context,
  defineCommand,
  emitEvent,
  recordAct,
  recordDecision,
  saveWords,
} from '../../audit/index.ts';
import { meetClock, settingOn, startClock } from '../../councils/index.ts';
import { referralRefusals } from '../rules/refusals.ts';
import {
  decideScreening,
  type NotEligibleTry,
  type Screened,
  type ScreeningOutcome,
} from '../rules/screening.ts';
import { addScreening, findContact, isKnown, isScreened } from '../store.ts';

interface ScreenContact {
  readonly personId: string;
  readonly contactId: string;
  readonly outcome: ScreeningOutcome | NotEligibleTry;
}

interface ScreeningDecided {
  readonly screeningId: string;
  readonly next: Screened['next'];
  /** By when the next step is owed. */
  readonly dueOn: CivilDate;
}

const text = (words: string, maxLength = 4000) => Type.String({ words, maxLength });
const dayOrNone = Type.Union([DateField({ words: 'Give the day of follow-up.' }), Type.Null()]);
const kindIs = <const Kind extends string>(kind: Kind) =>
  OneOf([kind], { words: 'Choose one of the four outcomes.' });

/**
 * Step 2: what comes of a first contact. Four outcomes; "not eligible" is none of them, because the law decides that
 * only after an assessment. Whatever the outcome, something is owed to the person by a day.
 */
export const screenContact = defineCommand<ScreenContact, ScreeningDecided>({
  name: 'referrals.screenContact',
  summary: 'Record what comes of a first contact, and by when the next step is owed.',
  input: Input({
    personId: Id({ words: 'Give the id of the person.' }),
    contactId: Id({ words: 'Give the id of the contact.' }),
    outcome: Type.Union(
      [
        Input({
          kind: kindIs('informationAndAdvice'),
          signposts: Type.Array(
            Input({ to: text('Say where to.', 300), why: text('Say what it may help with.', 2000) }),
            { maxItems: 20 },
          ),
          barriers: Type.Array(Code({ words: 'Choose from the list of barriers.' }), {
            maxItems: 20,
            uniqueItems: true,
          }),
          followUpOn: dayOrNone,
        }),
        Input({
          kind: kindIs('reablement'),
          startsOn: DateField({ words: 'Give the day on which it starts.' }),
          aims: text('Say what the person wants to be able to do again.'),
        }),
        Input({
          kind: kindIs('assessmentOffered'),
          answer: OneOf(['taken', 'notWanted'], { words: 'Say whether the person wants an assessment.' }),
          personsWords: text('Write down what the person said.'),
          abuseOrNeglect: YesNo({ words: 'Say whether there is a risk of abuse or neglect.' }),
          lacksCapacityAndInBestInterests: YesNo({
            words: 'Say whether the person cannot make this decision now.',
          }),
          followUpOn: dayOrNone,
        }),
        Input({ kind: kindIs('reassessment'), whatChanged: text('Say what has changed.') }),
        Input({ kind: kindIs('notEligible') }),
      ],
      { words: 'Choose one of the four outcomes, and complete it.' },
    ),
  }),
  about: (input) => input.personId,
  handle: async (context, input) => {
    const contact = await findContact(context, input.personId, input.contactId);
    if (!contact) return refuse(referralRefusals, 'contactNotFound');
    if (await isScreened(context, contact.id)) return refuse(referralRefusals, 'screenedAlready');
    const barriers = context.policy.document('codes/barrier') as { values: readonly { code: string }[] };
    const decision = decideScreening(input.outcome, {
      screenedOn: context.today,
      known: await isKnown(context, input.personId),
      barrierCodes: barriers.values.map(({ code }) => code),
      figures: await context.figuresOn(context.today),
    });
    if (!decision.allowed) return decision;
    const { dueOn, versions } = await whenOwed(context, decision.value);
    const screened = { ...decision.value, versions };
    const screeningId = await keepScreening(context, input, input.outcome as ScreeningOutcome, screened);
    await startClock(context, {
      personId: input.personId,
      kind: `referrals.${screened.next}`,
      subjectKind: 'screening',
      subjectId: screeningId,
      dueOn,
      actsNext: actsNext[screened.next],
    });
    await meetClock(context, 'referrals.firstContact', contact.id);
    await emitEvent(context, {
      type: 'screening.decided',
      personId: input.personId,
      payload: {
        screeningId,
        contactId: contact.id,
        outcome: decision.value.outcome,
        next: decision.value.next,
        dueOn,
      },
    });
    return allow({ screeningId, next: decision.value.next, dueOn });
  },
});

/** What stands as the reasons of the decision, in words the person can read. */
function explainOutcome(outcome: ScreeningOutcome): string {
  switch (outcome.kind) {
    case 'informationAndAdvice':
      return outcome.signposts.map(({ to, why }) => `${to}: ${why}`).join('\n');
    case 'reablement':
      return outcome.aims;
    case 'assessmentOffered':
      return outcome.personsWords.trim() === ''
        ? 'The person takes up the offer of an assessment.'
        : outcome.personsWords;
    case 'reassessment':
      return outcome.whatChanged;
  }
}

async function keepScreening(
  context: Context,
  input: ScreenContact,
  outcome: ScreeningOutcome,
  screened: Screened,
): Promise<string> {
  const { personId } = input;
  const keep = async (words: string) =>
    await saveWords(context, { personId, text: words, sensitivity: 'special', retentionClass: 'careRecord' });
  const isAdvice = outcome.kind === 'informationAndAdvice';
  const signpostWordsIds = [];
  for (const { to, why } of isAdvice ? outcome.signposts : [])
    signpostWordsIds.push(await keep(`${to}\n${why}`));
  const decisionId = await recordDecision(context, {
    personId,
    kind: 'screening',
    outcome: outcome.kind === 'assessmentOffered' ? `${outcome.kind}.${outcome.answer}` : outcome.kind,
    subjectKind: 'contact',
    subjectId: input.contactId,
    reasons: explainOutcome(outcome),
    sensitivity: 'special',
    ruleVersion: screened.versions.join(' '),
    howToChallenge: 'askAgainOrComplain',
    reviewOn: screened.followUpOn,
    isRefusal: false,
  });
  await addScreening(context, {
    decisionId,
    personId,
    contactId: input.contactId,
    outcome: outcome.kind,
    answer: outcome.kind === 'assessmentOffered' ? outcome.answer : null,
    next: screened.next,
    followUpOn: screened.followUpOn,
    freeDuring: screened.freeDuring,
    barriers: isAdvice ? outcome.barriers : [],
    signpostWordsIds,
    wordsId: isAdvice ? null : await keep(explainOutcome(outcome)),
    versions: screened.versions,
  });
  await recordAct(context, {
    action: 'referrals.screenContact',
    personId,
    subjectKind: 'screening',
    subjectId: decisionId,
    ruleVersion: screened.versions.join(' '),
    details: { outcome: outcome.kind, next: screened.next },
  });
  return decisionId;
}

/** By when the next step is owed, and the versions of every figure that made it so. */
async function whenOwed(
  context: Context,
  screened: Screened,
): Promise<{ dueOn: CivilDate; versions: readonly string[] }> {
  const known = screened.followUpOn ?? screened.freeDuring?.endsBefore ?? null;
  if (known !== null) return { dueOn: known, versions: screened.versions };
  const startDays = await settingOn(context, 'assessment.startDays');
  return {
    dueOn: addDays(context.today, startDays.value),
    versions: [...screened.versions, startDays.version],
  };
}

const actsNext = {
  followUp: 'contactOfficer',
  reablement: 'occupationalTherapist',
  assessment: 'socialWorker',
  reassessment: 'socialWorker',
} as const satisfies Record<Screened['next'], string>;
