// A process of the product's that is to be killed: it sends commands or works the queue, and dies at one statement.
import type { Place } from '../house.ts';
import { sceneNamed } from '../scenes.ts';
import { armStatements, disarmStatements, type KillPoint } from './statement-hook.ts';
import { actOut, deliverAndSeal } from './work-through.ts';

/** What a doomed process is started with. */
export interface Doom {
  readonly place: Place;
  readonly does: 'commands' | 'work';
  readonly scene: string;
  readonly rootsFile: string;
  /** Null where another process does the killing. */
  readonly point: KillPoint | null;
}

const doom = JSON.parse(process.argv[2] ?? '') as Doom;
const noWait = async () => {};
if (doom.point !== null) armStatements(doom.point, () => process.kill(process.pid, 'SIGKILL'));
if (doom.does === 'commands') {
  await actOut(doom.place, sceneNamed(doom.scene), noWait, (key, answer) => process.send?.({ key, answer }));
} else {
  process.send?.('working');
  await deliverAndSeal(doom.place, doom.rootsFile, noWait);
}
disarmStatements();
process.disconnect?.();
