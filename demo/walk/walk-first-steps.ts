import { formatDate } from '../../src/core/calendar/civil-date.ts';
import type { PlannedFor } from '../people/invented-person.ts';
import { assessThemselves, decideWhoQualifies } from '../steps/assessment.ts';
import { type OnRecord, offerAssessment, takeContact } from '../steps/contact.ts';
import type { Story } from '../story.ts';
import type { Tell } from './telling.ts';
import type { WalkDays } from './walk-days.ts';

/** What every step of a walk needs: its clock and council, its days, whom it is about, and someone to tell. */
export interface Walked {
  readonly story: Story;
  readonly days: WalkDays;
  readonly invented: PlannedFor;
  readonly tell: Tell;
}

/** Steps 1 to 4: first contact, screening, the person's own assessment, and who qualifies. */
export async function walkFirstSteps(walked: Walked, accountId: string): Promise<OnRecord> {
  const person = await walkContact(walked, accountId);
  await walkAssessment(walked, person);
  return person;
}

async function walkContact({ story, days, invented, tell }: Walked, accountId: string): Promise<OnRecord> {
  const { name, facts, call } = invented;
  const first = facts.givenNames;
  const contact = await takeContact(story, invented);
  tell(
    'First contact',
    story.today(),
    [
      `${name} has multiple sclerosis (MS) and lives alone. Today ${first} rings Ashmere council for help.`,
      `Farida Nasser, contact officer, takes the call. She writes down what ${first} says, word for word:`,
      `  “${call.said}”`,
      `${first} is told: the council will get back to you by ${formatDate(contact.replyBy)}.`,
      contact.mayBeKnown
        ? 'Someone with the same name is on record. A person will check that. The computer joins nothing up by itself.'
        : `The computer looks for ${first} in its records, and finds nobody with that name.`,
      'Written down: the call, the words, and the day to answer by.',
    ],
    { contactId: contact.contactId, personId: contact.personId, replyBy: contact.replyBy },
  );
  await story.moveTo(days.screening);
  const person = await offerAssessment(story, contact, invented, accountId);
  tell(
    'Screening',
    story.today(),
    [
      `Farida rings back, and asks: would you like us to look at what you need? That is called an assessment.`,
      `${first} says: “${call.saidToOffer}”`,
      'Nobody can be told “no” at this step. That is only allowed after an assessment.',
      `${first} now has a social worker, Joanne Clarke, and can sign in to see everything from here on.`,
      'Written down: the offer, the answer, and who the social worker is.',
    ],
    { screeningId: person.screeningId, worker: 'Joanne Clarke' },
  );
  return person;
}

async function walkAssessment({ story, days, invented, tell }: Walked, person: OnRecord): Promise<void> {
  const first = invented.facts.givenNames;
  await story.moveTo(days.assessment);
  const assessmentId = await assessThemselves(story, person, invented);
  const answered = Object.keys(invented.answers).length;
  tell(
    'Supported self-assessment',
    story.today(),
    [
      `${first} fills in the assessment at home. What matters most to ${first}, in ${first}’s own words:`,
      `  “${invented.answers['whatMatters.words']}”`,
      `${first} can stop, save, and come back another day. Nobody changes ${first}’s words.`,
      `Written down: ${answered} answers.`,
    ],
    { assessmentId, answers: answered },
  );
  await story.moveTo(days.eligibility);
  const { decisionId, outcomesUnable } = await decideWhoQualifies(story, person, assessmentId, invented);
  const outOfReach = invented.findings.outcomes.filter(({ unable }) => unable.length > 0);
  tell(
    'Eligibility',
    story.today(),
    [
      'The law (the Care Act) asks three things. Joanne Clarke visits, and answers them:',
      '  Is it because of an illness or a condition? Yes.',
      `  Are two or more of ten everyday things out of reach? Yes, ${outcomesUnable}: ${outOfReach.map(({ outcome }) => everydayThings[outcome]).join(', ')}.`,
      '  Does that make life a lot harder? Yes.',
      `So ${first} qualifies for help. A sister helps with meals. That is left out here, so that nobody is turned away for having a family.`,
      `${first} sees the answer, the reasons, and how to ask the council to look again.`,
      'Written down: the answer to each question, the reasons, and who decided.',
    ],
    { decisionId, eligible: 'yes', decidedOn: story.today() },
  );
}

/** The ten outcomes of the law, as short as the assessment has them. */
const everydayThings = {
  nutrition: 'eating and drinking',
  personalHygiene: 'washing',
  toilet: 'using the toilet',
  clothing: 'getting dressed',
  safeAtHome: 'being safe at home',
  habitableHome: 'looking after the home',
  relationships: 'family and friends',
  workAndLearning: 'work and learning',
  community: 'getting out and about',
  caringForChild: 'looking after a child',
} as const;
