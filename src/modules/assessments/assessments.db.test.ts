import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { aHelper, markShared } from '../../../test/support/a-person.ts';
import { lettersTo } from '../../../test/support/letters.ts';
import { allowed, makeWorld, refusalCode, type World } from '../../../test/support/world.ts';
import { linkPerson, systemContext } from '../access/index.ts';
import type { Context } from '../audit/index.ts';
import { addPerson } from '../people/index.ts';
import { type DecideEligibility, decideEligibility } from './commands/decide-eligibility.ts';
import { finishAssessment } from './commands/finish-assessment.ts';
import { saveAnswers } from './commands/save-answers.ts';
import { startAssessment } from './commands/start-assessment.ts';
import { questionSetFor } from './question-sets.ts';
import { findEligibility } from './read-models/find-eligibility.ts';
import { findFinishedAnswers } from './read-models/find-finished-answers.ts';
import { showAssessment } from './read-models/show-assessment.ts';
import type { AssessmentKind } from './store.ts';
import { completeAnswers, someAdultFindings, someCarerFindings } from './testing.ts';

let world: World;
before(async () => {
  world = await makeWorld();
});
after(() => world.close());

const why = { purpose: 'myWork' };
const askedOn = '2026-11-01' as never;

describe('an assessment', () => {
  test('is saved and come back to by the person, who is asked first whether they wish to assess themselves (Q58 Q108)', async () => {
    const { personId, accountId } = await someone();
    const start = {
      personId,
      kind: 'adult' as const,
      wishesSelfAssessment: true,
      helpedBy: 'nobody' as const,
    };
    assert.equal(refusalCode(await world.act({ accountId }, startAssessment, start as never)), 'inputWrong');
    assert.equal(
      refusalCode(
        await world.act({ accountId }, startAssessment, { ...start, askedOn: '2026-11-03' as never }),
      ),
      'askedInTheFuture',
    );
    const started = allowed(await world.act({ accountId }, startAssessment, { ...start, askedOn }));
    assert.equal(
      refusalCode(await world.act({ accountId }, startAssessment, { ...start, askedOn })),
      'assessmentOpenAlready',
    );
    const save = { personId, assessmentId: started.assessmentId, questionsVersion: started.questionsVersion };
    const saved = allowed(
      await world.act({ accountId }, saveAnswers, {
        ...save,
        version: 1,
        answers: { 'nutrition.words': 'I eat toast.', meals: 'daily', 'whatMatters.worries': 'My nephew.' },
      }),
    );
    assert.deepEqual([saved.version, saved.isSetAside], [2, false]);
    const finish = { personId, assessmentId: started.assessmentId, version: 2 };
    const open = await world.act({ accountId }, finishAssessment, finish);
    assert.equal(refusalCode(open), 'answersFaulty');
    if (!open.allowed) assert.ok(open.refusal.faults.some(({ field }) => field === 'toilet'));
    const late = allowed(
      await world.act('socialWorker', saveAnswers, {
        ...save,
        version: 1,
        answers: { 'nutrition.words': 'Eats well.' },
      }),
    );
    assert.deepEqual([late.version, late.isSetAside], [2, true]);
    allowed(
      await world.act('socialWorker', saveAnswers, {
        ...save,
        version: 2,
        answers: { ...completeAnswers(questions('adult')), meals: 'daily' },
      }),
    );
    assert.equal(refusalCode(await world.act({ accountId }, finishAssessment, finish)), 'assessmentChanged');
    allowed(await world.act({ accountId }, finishAssessment, { ...finish, version: 3 }));
    assert.equal(
      refusalCode(
        await world.act({ accountId }, saveAnswers, { ...save, version: 4, answers: { meals: 'none' } }),
      ),
      'assessmentFinished',
    );
    const shown = allowed(await world.ask({ accountId }, showAssessment, { personId }));
    assert.deepEqual(
      shown.saves.map(({ enteredAs, isSetAside }) => [enteredAs, isSetAside]),
      [
        ['socialWorker', false],
        ['socialWorker', true],
        ['self', false],
      ],
    );
    assert.equal(shown.saves[0]?.answers['nutrition.words'], 'I eat toast.');
    assert.equal(shown.saves[1]?.answers['nutrition.words'], 'Eats well.');
    const finished = await inCouncil((context) => findFinishedAnswers(context, personId));
    assert.equal(finished?.answers['meals'], 'daily');
    assert.equal(finished?.answers['nutrition.words'], undefined);
    assert.deepEqual(await listClocks(personId), [{ kind: 'assessments.finish', met: true }]);
  });

  test('takes guarded answers from the person and staff alone: nobody who acts for them answers over theirs', async () => {
    const { personId, accountId } = await someone();
    const nephew = await aHelper(world, personId, 'supporter', ['see', 'ask']);
    const start = {
      personId,
      kind: 'adult',
      wishesSelfAssessment: true,
      helpedBy: 'nobody',
      askedOn,
    } as const;
    const { assessmentId, questionsVersion } = allowed(
      await world.act({ accountId }, startAssessment, start),
    );
    const save = (by: string, version: number, answers: Record<string, string>) =>
      world.act({ accountId: by }, saveAnswers, {
        personId,
        assessmentId,
        questionsVersion,
        version,
        answers,
      });
    allowed(
      await save(accountId, 1, { 'whatMatters.worries': 'My nephew.', 'whatMatters.talkAlone': 'yes' }),
    );
    const over = await save(nephew, 2, { meals: 'daily', 'whatMatters.talkAlone': 'no' });
    assert.equal(refusalCode(over), 'answersFaulty');
    if (!over.allowed)
      assert.deepEqual(
        over.refusal.faults.map(({ field }) => field),
        ['whatMatters.talkAlone'],
      );
    assert.equal(refusalCode(await save(nephew, 2, { 'whatMatters.worries': '' })), 'answersFaulty');
    allowed(await save(nephew, 2, { meals: 'daily' }));
    const [last] = allowed(await world.ask({ accountId }, showAssessment, { personId })).saves;
    assert.deepEqual(
      [last?.answers['whatMatters.worries'], last?.answers['whatMatters.talkAlone'], last?.answers['meals']],
      ['My nephew.', 'yes', 'daily'],
    );
    await markShared(world, accountId);
    assert.equal(refusalCode(await save(accountId, 3, { 'whatMatters.talkAlone': 'no' })), 'answersFaulty');
  });

  test('shows guarded answers to the person and staff, not to who acts for the person; nobody else reaches it (Q135)', async () => {
    const { personId, accountId } = await someone();
    const { assessmentId } = await finished(personId, 'adult', { 'whatMatters.worries': 'My nephew.' });
    const attorney = await world.plainAccount('nephew');
    await inCouncil((context) =>
      sql`insert into authorities (council_id, id, person_id, kind, holder_account_id, powers, in_force, proof_kind, proof_seen_on, recorded_by)
      values ('ashmere', ${context.newId()}, ${personId}, 'attorney', ${attorney}, '{see,ask}', tstzrange('2026-01-01', null), 'courtOrder', '2026-01-01', ${attorney})`.execute(
        context.tx,
      ),
    );
    const worries = async (as: { accountId: string } | 'socialWorker', options = {}) =>
      allowed(await world.ask(as, showAssessment, { personId, assessmentId }, options)).saves[0]?.answers[
        'whatMatters.worries'
      ];
    assert.equal(await worries({ accountId }), 'My nephew.');
    assert.equal(await worries('socialWorker', why), 'My nephew.');
    assert.equal(await worries({ accountId: attorney }), undefined);
    const other = await someone();
    assert.equal(
      refusalCode(
        await world.ask({ accountId: other.accountId }, showAssessment, {
          personId: other.personId,
          assessmentId,
        }),
      ),
      'assessmentNotFound',
    );
    assert.equal(
      refusalCode(
        await world.ask({ accountId: other.accountId }, showAssessment, { personId, assessmentId }),
      ),
      'notFound',
    );
    assert.equal(
      refusalCode(
        await world.ask(
          'socialWorker',
          showAssessment,
          { personId, assessmentId },
          { ...why, councilId: 'bexcombe' },
        ),
      ),
      'notFound',
    );
    assert.equal(
      refusalCode(await world.ask('paymentsOfficer', showAssessment, { personId, assessmentId }, why)),
      'notAllowed',
    );
  });
});

describe('eligibility', () => {
  test('is decided by a practitioner on the findings, in writing; the person and other roles cannot (Q267)', async () => {
    const { personId, accountId } = await someone();
    const open = allowed(
      await world.act('socialWorker', startAssessment, {
        personId,
        kind: 'adult',
        askedOn,
        wishesSelfAssessment: false,
        helpedBy: 'practitioner',
      }),
    );
    const early = { ...adult(personId, open.assessmentId), eligible: true };
    assert.equal(
      refusalCode(await world.act('socialWorker', decideEligibility, early)),
      'assessmentNotFinished',
    );
    await complete(personId, open.assessmentId, 'adult');
    assert.equal(refusalCode(await world.act({ accountId }, decideEligibility, early)), 'notAllowed');
    assert.equal(refusalCode(await world.act('contactOfficer', decideEligibility, early)), 'notAllowed');
    assert.equal(
      refusalCode(await world.act('socialWorker', decideEligibility, { ...early, carerHelpLeftOut: false })),
      'carerHelpCounted',
    );
    const recreation = [
      ...early.outcomes,
      { outcome: 'recreation' as const, unable: ['needsAssistance' as const], words: 'x' },
    ];
    assert.equal(
      refusalCode(await world.act('socialWorker', decideEligibility, { ...early, outcomes: recreation })),
      'findingsIncomplete',
    );
    assert.equal(await inCouncil((context) => findEligibility(context, personId)), null);
    const decided = allowed(await world.act('socialWorker', decideEligibility, early));
    assert.deepEqual(
      [decided.eligible, decided.differs, decided.outcomesUnable, decided.outcomesNeeded],
      [true, false, 2, 2],
    );
    const found = await inCouncil((context) => findEligibility(context, personId));
    assert.deepEqual(found, {
      decisionId: decided.decisionId,
      assessmentId: open.assessmentId,
      kind: 'adult',
      isEligible: true,
      decidedOn: '2026-11-02',
      outcomes: ['nutrition', 'clothing'],
    });
    const acts = await inCouncil((context) =>
      sql`select from audit_entries where action = 'assessments.decideEligibility' and kind = 'did' and subject_id = ${decided.decisionId}`.execute(
        context.tx,
      ),
    );
    assert.equal(acts.rows.length, 1);
  });

  test('that is not met is a decision with reasons, advice, a day of follow-up and a way to question it (Q20 Q22)', async () => {
    const { personId } = await someone();
    const { assessmentId } = await finished(personId, 'adult');
    const one = { ...adult(personId, assessmentId, { nutrition: ['needsAssistance'] }), eligible: false };
    assert.equal(
      refusalCode(await world.act('socialWorker', decideEligibility, { ...one, eligible: true })),
      'needsTwoOutcomes',
    );
    assert.equal(refusalCode(await world.act('socialWorker', decideEligibility, one)), 'adviceMissing');
    const told = { ...one, advice: 'The lunch club on Tuesdays.', followUpOn: '2027-01-20' as never };
    const decide = () => world.act('socialWorker', decideEligibility, told, { key: 'decided once' });
    const decided = allowed(await decide());
    assert.deepEqual(allowed(await decide()), decided);
    const { rows } = await inCouncil((context) =>
      sql<{
        outcome: string;
        is_refusal: boolean;
        review_on: string;
      }>`select outcome, is_refusal, review_on from decisions where id = ${decided.decisionId}`.execute(
        context.tx,
      ),
    );
    assert.deepEqual(rows, [{ outcome: 'notEligible', is_refusal: true, review_on: '2027-01-20' }]);
    assert.deepEqual((await listClocks(personId)).at(-1), { kind: 'assessments.followUp', met: false });
    const [letter, ...more] = await lettersTo(world, personId);
    assert.deepEqual([letter?.template, letter?.reasonId, more], ['notEligible', decided.decisionId, []]);
    assert.match(
      letter?.text ?? '',
      /at least 2 of ten[\s\S]*The lunch club on Tuesdays\.[\s\S]*20 January 2027/,
    );
    assert.ok(letter?.isAsSent);
  });

  test('of a carer follows the carers’ own tests (Q210)', async () => {
    const { personId } = await someone();
    const { assessmentId } = await finished(personId, 'carer');
    const { fromNecessaryCare, healthAtRisk, outcomes, wellbeing } = someCarerFindings();
    const act = {
      personId,
      assessmentId,
      fromNecessaryCare,
      healthAtRisk,
      outcomes,
      wellbeing,
      eligible: true,
      howToChallenge: 'askAgainOrComplain',
    };
    const decided = allowed(await world.act('socialWorker', decideEligibility, act));
    assert.deepEqual([decided.outcomesUnable, decided.outcomesNeeded], [1, 1]);
    assert.equal(await inCouncil((context) => findEligibility(context, personId, 'adult')), null);
    assert.deepEqual(await lettersTo(world, personId), []);
    const no = { ...act, eligible: false, reasons: 'Others do it now.', advice: 'The carers’ café.' };
    allowed(await world.act('socialWorker', decideEligibility, { ...no, followUpOn: '2027-01-20' as never }));
    const [letter] = await lettersTo(world, personId);
    assert.match(letter?.text ?? '', /help as a carer[\s\S]*1 of the eight[\s\S]*The carers’ café/);
  });
});

function adult(
  personId: string,
  assessmentId: string,
  unable?: Parameters<typeof someAdultFindings>[0],
): Omit<DecideEligibility, 'eligible'> {
  const { carerHelpLeftOut, fromImpairment, outcomes, wellbeing } = someAdultFindings(unable);
  return {
    personId,
    assessmentId,
    carerHelpLeftOut,
    fromImpairment,
    outcomes,
    wellbeing,
    howToChallenge: 'askAgainOrComplain',
  };
}

const questions = (kind: AssessmentKind) => questionSetFor(world.services.policy, kind);

async function finished(
  personId: string,
  kind: AssessmentKind,
  more: Record<string, string> = {},
): Promise<{ assessmentId: string }> {
  const { assessmentId } = allowed(
    await world.act('socialWorker', startAssessment, {
      personId,
      kind,
      askedOn,
      wishesSelfAssessment: false,
      helpedBy: 'practitioner',
    }),
  );
  await complete(personId, assessmentId, kind, more);
  return { assessmentId };
}

async function complete(
  personId: string,
  assessmentId: string,
  kind: AssessmentKind,
  more: Record<string, string> = {},
): Promise<void> {
  const answers = { ...completeAnswers(questions(kind)), ...more };
  allowed(
    await world.act('socialWorker', saveAnswers, {
      personId,
      assessmentId,
      version: 1,
      questionsVersion: questions(kind).version,
      answers,
    }),
  );
  allowed(await world.act('socialWorker', finishAssessment, { personId, assessmentId, version: 2 }));
}

async function someone(): Promise<{ personId: string; accountId: string }> {
  const personId = await inCouncil((context) =>
    addPerson(context, { givenNames: 'Sheila', familyName: 'Novak' }, true),
  );
  const accountId = await world.plainAccount('sheila');
  await inCouncil((context) =>
    linkPerson(context.tx, { councilId: 'ashmere', accountId, personId }, context.now),
  );
  return { personId, accountId };
}

async function listClocks(personId: string): Promise<readonly { kind: string; met: boolean }[]> {
  const { rows } = await inCouncil((context) =>
    sql<{
      kind: string;
      met: boolean;
    }>`select kind, met_on is not null as met from clocks where person_id = ${personId} order by id`.execute(
      context.tx,
    ),
  );
  return rows;
}

async function inCouncil<Answer>(work: (context: Context) => Promise<Answer>): Promise<Answer> {
  return await world.database.transaction({ councilIds: ['ashmere'] }, (tx) =>
    work(systemContext(world.services, tx, 'ashmere', 'test')),
  );
}
