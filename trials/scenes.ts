import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CouncilId, personOf, type Step, staffAccount } from './acting.ts';

/** What each earlier step was answered, by its key. */
export type Answers = ReadonlyMap<string, unknown>;

/** Steps that someone takes one after the other; a later one may need an earlier one's answer. */
export type Scene = readonly ((answers: Answers) => Step)[];

const answerOf = (answers: Answers, key: string) => answers.get(key) as Record<string, string>;

/** A council's figure, a helper, a first contact and the start of an assessment, for one person on record. */
export function firstDays(councilId: CouncilId, number: number): Scene {
  return [...putInPlace(councilId, number), ...takeContact(councilId, number)];
}

function stepsAbout(councilId: CouncilId, number: number) {
  const key = (name: string) => `${name} ${councilId} ${number}`;
  const step = (as: Step['as'], name: string, input: unknown): Step => ({
    name,
    as,
    councilId,
    input,
    key: key(name),
  });
  return { personId: personOf(councilId, number), key, step };
}

function putInPlace(councilId: CouncilId, number: number): Scene {
  const { personId, step } = stepsAbout(councilId, number);
  return [
    () =>
      step('administrator', 'councils.setSetting', {
        key: 'payments.approvalLimit.approver',
        value: 1_400_000 + number,
        startsOn: Temporal.PlainDate.from('2027-04-01').add({ days: number }).toString(),
        source: 'Cabinet minute 14 (invented)',
      }),
    () =>
      step('socialWorker', 'people.recordAuthority', {
        personId,
        kind: 'supporter',
        holderName: 'Someone Invented',
        holderIsCouncilStaff: false,
        powers: ['see', 'ask'],
        proofKind: 'personAgreed',
        proofSeenOn: '2026-10-30',
      }),
    () =>
      step('teamManager', 'people.allocateWorker', {
        personId,
        workerAccountId: staffAccount('socialWorker'),
      }),
    () =>
      step('contactOfficer', 'people.changePerson', {
        personId,
        version: 1,
        changes: { phone: `01632 960 ${100 + (number % 900)}` },
      }),
  ];
}

function takeContact(councilId: CouncilId, number: number): Scene {
  const { personId, key, step } = stepsAbout(councilId, number);
  return [
    () =>
      step('contactOfficer', 'referrals.recordContact', {
        personId,
        by: 'officer',
        cameBy: 'call',
        behind: 'person',
        callerName: 'Someone Invented',
        callerReachedAt: '01632 960 100',
        lives: 'here',
        sharingBasis: 'publicTask',
        source: 'self',
        said: `I can no longer get up the stairs (${number}).`,
        isUrgent: false,
        someoneInDanger: false,
        nextStep: 'We ring back.',
        nextStepOn: '2026-11-04',
      }),
    (answers) =>
      step('contactOfficer', 'referrals.screenContact', {
        personId,
        contactId: answerOf(answers, key('referrals.recordContact'))['contactId'],
        outcome: {
          kind: 'assessmentOffered',
          answer: 'taken',
          personsWords: 'Yes please.',
          abuseOrNeglect: false,
          lacksCapacityAndInBestInterests: false,
          followUpOn: null,
        },
      }),
    () =>
      step('socialWorker', 'assessments.startAssessment', {
        personId,
        kind: 'adult',
        askedOn: '2026-11-02',
        wishesSelfAssessment: false,
        helpedBy: 'nobody',
      }),
    () =>
      step('safeguardingLead', 'audit.holdBackLooks', {
        personId,
        reasons: `Someone reads the person's letters (${number}).`,
        reviewOn: '2027-01-05',
      }),
  ];
}

/** A look, someone turned away, and an authority that ends: what the audit also has to keep. */
export function looksAndEndings(councilId: CouncilId, number: number): Scene {
  const personId = personOf(councilId, number);
  const key = (name: string) => `${name} ${councilId} ${number}`;
  return [
    () => ({
      name: 'audit.listLooks',
      as: 'safeguardingLead',
      councilId,
      input: { personId },
      key: key('look'),
      purpose: 'safeguarding',
    }),
    () => ({
      name: 'audit.placeHold',
      as: 'analyst',
      councilId,
      input: { personId, because: 'complaint' },
      key: key('turned away'),
    }),
    (answers) => ({
      name: 'people.endAuthority',
      as: 'socialWorker',
      councilId,
      input: {
        personId,
        authorityId: answerOf(answers, key('people.recordAuthority'))['authorityId'],
      },
      key: key('end'),
    }),
  ];
}

/** A small payment run, from its draft to the file that is sent. */
const paymentRun: Scene = [
  () => runStep('paymentsOfficer', 'payments.draftRun', { payOn: '2026-11-04' }),
  (answers) => {
    const { runId, version } = answerOf(answers, 'payments.draftRun');
    return runStep('paymentsOfficer', 'payments.sendRunForReview', { runId, version });
  },
  (answers) => {
    const { runId, version, fingerprint } = answerOf(answers, 'payments.sendRunForReview');
    return runStep('approver', 'payments.approveRun', { runId, version, fingerprint });
  },
  (answers) => {
    const { runId, version } = answerOf(answers, 'payments.approveRun');
    return runStep('paymentsOfficer', 'payments.sendRun', { runId, version });
  },
];

/** A bank statement is added, and the same file once more under another key. */
const statementImport: Scene = ['once', 'again'].map((turn) => () => ({
  as: 'directPaymentAdviser',
  name: 'monitoring.importStatement',
  councilId: 'ashmere',
  input: { personId: personOf('ashmere', 1), accountLabel: 'Support account', file: aminasFile },
  key: `import ${turn}`,
}));

const aminasFile = readFileSync(
  path.join(import.meta.dirname, '..', 'src', 'modules', 'monitoring', 'fixtures', 'amina-statement.csv'),
).toString('base64');

function runStep(as: Step['as'], name: string, input: unknown): Step {
  return { as, name, councilId: 'ashmere', input, key: name };
}

const scenes: Readonly<Record<string, Scene>> = {
  'payment run': paymentRun,
  'statement import': statementImport,
  'first days': firstDays('ashmere', 0),
};

/** A scene that another process can be told to play. */
export function sceneNamed(name: string): Scene {
  const scene = scenes[name];
  if (scene === undefined) throw new Error(`No scene is called ${name}.`);
  return scene;
}

export const sceneNames: readonly string[] = Object.keys(scenes);
