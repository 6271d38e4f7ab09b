import pg from 'pg';
import { deliverEvents } from '../../src/composition/deliver-events.ts';
import { deliverEventTask } from '../../src/modules/audit/index.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { startWorker } from '../../src/platform/jobs/jobs.ts';
import { makeServices, TrialClock, take } from '../acting.ts';
import { loginAs, type Place } from '../house.ts';
import type { Scene } from '../scenes.ts';
import { sealAll } from '../tampering/fill.ts';
import { seedIds } from './seeded.ts';
import { exemptFromCounting } from './statement-hook.ts';

const neverMind = () => {
  throw new Error('Every id here is drawn for one command or one event.');
};
const triesAtMost = 800;

/** What to do when the database went away in the middle: wait until it is back. */
export type UntilBack = () => Promise<void>;

/** Sends each command of the scene, and again with the same key until it is answered, as a browser or a person would. */
export async function actOut(
  place: Place,
  scene: Scene,
  untilBack: UntilBack,
  acknowledged: (key: string, answer: unknown) => void,
): Promise<void> {
  const database = openDatabase(loginAs(place, 'wherewithal_app'), () => {});
  try {
    const services = await makeServices(database, new TrialClock(), neverMind);
    const answers = new Map<string, unknown>();
    for (const [number, stepOf] of scene.entries()) {
      const step = stepOf(answers);
      const decision = await untilAnswered(
        () => take(seedIds(services, step.key, number * 10_000), step),
        untilBack,
      );
      if (!decision.allowed) throw new Error(`${step.key} was refused: ${decision.refusal.code}`);
      answers.set(step.key, decision.value);
      acknowledged(step.key, decision.value);
    }
  } finally {
    await database.close();
  }
}

async function untilAnswered<Answer>(ask: () => Promise<Answer>, untilBack: UntilBack): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === triesAtMost || !isLostConnection(error)) throw error;
      await untilBack();
    }
  }
}

function isLostConnection(error: unknown): boolean {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return (
    /^(ECONN|EPIPE|ENOENT$|57P0|08)/.test(code) || /Connection terminated|not queryable|closed/.test(message)
  );
}

/** Works the queue and seals until nothing waits any more, as a worker of the product does. */
export async function deliverAndSeal(place: Place, rootsFile: string, untilBack: UntilBack): Promise<void> {
  const database = openDatabase(loginAs(place, 'wherewithal_app'), () => {});
  try {
    const services = await makeServices(database, new TrialClock(), neverMind);
    const worker = await untilAnswered(
      () =>
        startWorker({
          connection: loginAs(place, 'wherewithal_jobs'),
          handlers: {
            [deliverEventTask]: (payload) => {
              const eventId = String(payload['eventId']);
              return deliverEvents(seedIds(services, eventId, timeOf(eventId)))(payload);
            },
          },
          concurrency: 1,
          onFailure: () => {},
        }),
      untilBack,
    );
    for (let tries = 1; ; tries += 1) {
      const sealed = await untilAnswered(() => sealAll(services, rootsFile), untilBack);
      if (sealed === 0 && (await untilAnswered(() => countJobs(place), untilBack)) === 0) break;
      if (tries === triesAtMost) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await worker.stop();
    await untilAnswered(() => sealAll(services, rootsFile), untilBack);
  } finally {
    await database.close();
  }
}

/** Ids of what an event causes sort after the event's own. */
function timeOf(eventId: string): number {
  return Number.parseInt(eventId.slice(0, 8) + eventId.slice(9, 13), 16) - 0x0199_0000_0000 + 5_000;
}

/** How many jobs are still in the queue, waiting or taken. */
export async function countJobs(place: Place): Promise<number> {
  const client = new pg.Client(loginAs(place, 'postgres'));
  client.on('error', () => {});
  exemptFromCounting(client);
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(
      'select count(*) as count from graphile_worker._private_jobs',
    );
    return Number(rows[0]?.count ?? 0);
  } finally {
    await client.end();
  }
}
