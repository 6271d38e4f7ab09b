import { sql } from 'kysely';
import { sealedSources } from '../../src/composition/modules.ts';
import type { Services } from '../../src/modules/access/index.ts';
import { keepRoot, sealWaitingRows } from '../../src/modules/audit/index.ts';
import { addInvented, councilIds, personOf, type Step, type TrialClock, take } from '../acting.ts';
import { payPerson } from '../paying.ts';
import { type Answers, firstDays, looksAndEndings, type Scene, sceneNamed } from '../scenes.ts';

const peoplePerCouncil = 4;

/**
 * What a few weeks leave in a council's records, through the product's own commands, sealed as they go: so that
 * there are many roots to keep, words that were erased when their time came, and acts that were turned away.
 */
export async function fillAndSeal(services: Services, clock: TrialClock, rootsFile: string): Promise<void> {
  await addInvented(services, peoplePerCouncil);
  const seal = () => sealAll(services, rootsFile);
  for (let number = 0; number < peoplePerCouncil; number += 1) {
    for (const councilId of councilIds) {
      await play(services, [...firstDays(councilId, number), ...looksAndEndings(councilId, number)]);
      await seal();
    }
  }
  await payPerson(services, personOf('ashmere', 0));
  await play(services, sceneNamed('payment run'));
  await seal();
  await eraseSome(services, clock);
  await seal();
}

export async function sealAll(services: Services, rootsFile: string): Promise<number> {
  return await sealWaitingRows({
    database: services.database,
    clock: services.clock,
    sources: sealedSources,
    keepRoot: (position, root) => keepRoot(rootsFile, position, root),
  });
}

/** Takes the steps in turn. One that is refused has no answer for a later one to use. */
async function play(services: Services, scene: Scene): Promise<Answers> {
  const answers = new Map<string, unknown>();
  for (const stepOf of scene) {
    const step = stepOf(answers);
    const decision = await take(services, step);
    if (decision.allowed) answers.set(step.key, decision.value);
  }
  return answers;
}

/** Long after, when words may go: every third one does. */
async function eraseSome(services: Services, clock: TrialClock): Promise<void> {
  clock.set('2036-11-02T09:30:00.000Z');
  for (const councilId of councilIds) {
    const { rows } = await services.database.transaction({ councilIds: [councilId] }, (tx) =>
      sql<{ id: string }>`select id from words
        where retention_class in ('decision', 'careRecord') order by id`.execute(tx),
    );
    for (const { id } of rows.filter((_row, place) => place % 3 === 0)) {
      const step: Step = {
        name: 'audit.eraseWords',
        as: 'administrator',
        councilId,
        input: { wordsId: id },
        key: `erase ${id}`,
      };
      const decision = await take(services, step);
      if (!decision.allowed) throw new Error(`Words could not be erased: ${decision.refusal.code}`);
    }
  }
}
