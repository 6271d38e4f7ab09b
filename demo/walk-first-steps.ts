import { addDays, formatDate } from '../src/core/calendar/civil-date.ts';
import {
  decideEligibility,
  finishAssessment,
  saveAnswers,
  startAssessment,
} from '../src/modules/assessments/index.ts';
import { allocateWorker, linkAccount } from '../src/modules/people/index.ts';
import { recordContact, screenContact } from '../src/modules/referrals/index.ts';
import type { InventedPerson } from './invented-people.ts';
import type { Story } from './story.ts';

/** Who and what the first four steps leave behind for the ones after them. */
export interface AssessedPerson {
  readonly personId: string;
  readonly self: { readonly accountId: string };
  readonly assessmentId: string;
}

/** Steps 1 to 4: contact, screening, supported self-assessment, eligibility. */
export async function walkFirstSteps(
  story: Story,
  invented: InventedPerson,
  accountId: string,
): Promise<AssessedPerson> {
  const { name } = invented;
  const contact = await story.does('contactOfficer', recordContact, {
    newPerson: invented.facts,
    by: 'officer',
    cameBy: 'call',
    behind: 'person',
    callerName: name,
    source: 'self',
    routeOfAccess: 'Community / Other route',
    said: invented.said,
    agreedToShareWith: ['doctor'],
    sharingBasis: 'publicTask',
    isUrgent: false,
    someoneInDanger: false,
    lives: 'here',
    nextStep: 'Ring back and offer an assessment.',
    nextStepOn: addDays(story.today(), 2),
  });
  const personId = contact.personId ?? '';
  story.tell(
    1,
    'First contact',
    [
      `${name} rang. Farida Nasser wrote down what ${name} said: “${invented.said}”`,
      `We answer by ${formatDate(contact.replyBy)}. ${contact.duplicates.length === 0 ? 'Nobody on record looks like the same person.' : `${contact.duplicates.length} records may be the same person: someone will look, nothing is merged.`}`,
    ],
    { contactId: contact.contactId, personId, replyBy: contact.replyBy },
  );

  story.moveOn(2);
  const screening = await story.does('contactOfficer', screenContact, {
    personId,
    contactId: contact.contactId,
    outcome: {
      kind: 'assessmentOffered',
      answer: 'taken',
      personsWords: invented.saidToOffer,
      abuseOrNeglect: false,
      lacksCapacityAndInBestInterests: false,
      followUpOn: null,
    },
  });
  await story.does('contactOfficer', allocateWorker, {
    personId,
    workerAccountId: await story.accountOf('socialWorker'),
  });
  await story.does('contactOfficer', linkAccount, { personId, accountId, proofKind: 'calledBack' });
  story.tell(
    2,
    'Screening',
    [
      `An assessment was offered, and ${name} said: “${invented.saidToOffer}”`,
      'Nobody is found “not eligible” at this step. Joanne Clarke is now the social worker.',
    ],
    { screeningId: screening.screeningId, worker: 'Joanne Clarke' },
  );

  story.moveOn(9);
  const self = { accountId };
  const started = await story.does(self, startAssessment, {
    personId,
    kind: 'adult',
    askedOn: story.today(),
    wishesSelfAssessment: true,
    helpedBy: 'nobody',
  });
  const saved = await story.does(self, saveAnswers, {
    personId,
    assessmentId: started.assessmentId,
    version: 1,
    questionsVersion: started.questionsVersion,
    answers: invented.answers,
  });
  await story.does(self, finishAssessment, {
    personId,
    assessmentId: started.assessmentId,
    version: saved.version,
  });
  story.tell(
    3,
    'Supported self-assessment',
    [
      `${name} answered ${Object.keys(invented.answers).length} questions at home, own words first:`,
      `“${invented.answers['whatMatters.words']}”`,
    ],
    { assessmentId: started.assessmentId, answers: Object.keys(invented.answers).length },
  );

  story.moveOn(8);
  const decided = await story.does('socialWorker', decideEligibility, {
    personId,
    assessmentId: started.assessmentId,
    ...invented.findings,
  });
  story.tell(
    4,
    'Eligibility',
    [
      'The Care Act asks three things: does it come from an illness or impairment, are two or more of ten everyday outcomes out of reach, and does that badly affect wellbeing?',
      `Joanne Clarke found yes, ${invented.findings.outcomes.filter(({ unable }) => unable.length > 0).length} outcomes, and yes: ${name} is eligible. Help from family was left out of it, as the law asks.`,
    ],
    { decisionId: decided.decisionId, eligible: 'yes', decidedOn: story.today() },
  );
  return { personId, self, assessmentId: started.assessmentId };
}
