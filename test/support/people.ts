import { linkPerson, systemContext } from '../../src/modules/access/index.ts';
import { assessmentsCommands } from '../../src/modules/assessments/index.ts';
import { someAdultFindings, someCarerFindings } from '../../src/modules/assessments/testing.ts';
import type { Command, Context } from '../../src/modules/audit/index.ts';
import { addPerson, type PersonFacts } from '../../src/modules/people/index.ts';
import { allowed, type World } from './world.ts';

/** An invented person with an account of their own. */
export interface TestPerson {
  readonly personId: string;
  readonly self: { readonly accountId: string };
}

export async function aPerson(
  world: World,
  familyName: string,
  facts: PersonFacts = {},
  councilId = 'ashmere',
): Promise<TestPerson> {
  const accountId = await world.plainAccount(familyName);
  const personId = await asSystem(
    world,
    (context) => addPerson(context, { familyName, ...facts }, true),
    councilId,
  );
  await asSystem(world, ({ tx, now }) => linkPerson(tx, { councilId, accountId, personId }, now), councilId);
  return { personId, self: { accountId } };
}

/** Runs what a door offers to other modules, as a listener would. */
export function asSystem<Result>(
  world: World,
  work: (context: Context) => Promise<Result>,
  councilId = 'ashmere',
): Promise<Result> {
  return world.database.transaction({ councilIds: [councilId] }, (tx) =>
    work(systemContext(world.services, tx, councilId, 'test')),
  );
}

/** Choices as in the first worked example of the invented RAS; every other question gets its first answer. */
const choices: Readonly<Record<string, string>> = {
  meals: 'daily',
  mealsHelp: 'quarter',
  washing: 'daily',
  dressing: 'daily',
  safety: 'daily',
  upkeep: 'full',
  people: 'some',
  outAndAbout: 'most',
  gettingStarted: 'travelTraining',
};

interface QuestionSet {
  readonly version: number;
  readonly domains: readonly {
    readonly questions: readonly {
      readonly id: string;
      readonly kind: string;
      readonly required: boolean;
      readonly options?: readonly { readonly code: string }[];
      readonly shownIf?: { readonly question: string; readonly anyOf: readonly string[] };
    }[];
  }[];
}

function answerAll({ domains }: QuestionSet): Readonly<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const { id, kind, required, options, shownIf } of domains.flatMap(({ questions }) => questions)) {
    const isShown = shownIf === undefined || shownIf.anyOf.includes(answers[shownIf.question] ?? '');
    const first = kind === 'words' ? 'Invented.' : (options?.[0]?.code ?? 'no');
    if (isShown && (required || id in choices)) answers[id] = choices[id] ?? first;
  }
  return answers;
}

/** Has a person assessed, for their own needs or as a carer, and found eligible. */
export async function findEligiblePerson(
  world: World,
  { personId }: TestPerson,
  kind: 'adult' | 'carer' = 'adult',
): Promise<void> {
  const act = async (name: string, input: object) => {
    const command = assessmentsCommands.find((one) => one.name === name) as unknown as Command<
      object,
      Record<string, never>
    >;
    return allowed(await world.act('socialWorker', command, { personId, ...input }));
  };
  const place = kind === 'adult' ? 'supported-self-assessment' : 'carers-self-assessment';
  const questions = world.services.policy.document(`question-sets/${place}`) as QuestionSet;
  const { assessmentId } = await act('assessments.startAssessment', {
    kind,
    askedOn: '2026-01-05',
    wishesSelfAssessment: false,
    helpedBy: 'nobody',
  });
  const answers = answerAll(questions);
  const saved = { assessmentId, version: 1, questionsVersion: questions.version, answers };
  const { version } = await act('assessments.saveAnswers', saved);
  await act('assessments.finishAssessment', { assessmentId, version });
  const { askedAboutSelfAssessment: _asked, ...findings } =
    kind === 'adult' ? someAdultFindings() : someCarerFindings();
  await act('assessments.decideEligibility', {
    assessmentId,
    ...findings,
    eligible: true,
    howToChallenge: 'askAgainOrComplain',
  });
}
