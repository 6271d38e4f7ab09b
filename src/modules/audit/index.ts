import { eraseWords } from './commands/erase-words.ts';
import { holdBackLooks } from './commands/hold-back-looks.ts';
import { placeHold } from './commands/place-hold.ts';
import { exportRecord } from './read-models/export-record.ts';
import { listLooks } from './read-models/list-looks.ts';
import { listRefusals } from './read-models/list-refusals.ts';

export {
  type Command,
  type Context,
  defineCommand,
  defineQuestion,
  type HappenedEvent,
  type Listener,
  type Policy,
  type Question,
} from './context.ts';
export { handleOnce } from './handle-once.ts';
export { keepRoot, readKeptRoots, rootsFile } from './kept-roots.ts';
export type { ListedRefusal, Refusals } from './read-models/list-refusals.ts';
export { seesGuarded } from './rules/guarded.ts';
export type { Look } from './rules/looks.ts';
export { listAllCouncilIds, sealWaitingRows } from './seal-waiting-rows.ts';
export { auditSources, type SealedSource } from './sealing.ts';
export { findDecisions, isTraced, recordAct, recordDecision, recordLooks } from './store.ts';
export { deliverEventTask, emitEvent, findEvent } from './store-events.ts';
export { readWords, type Sensitivity, saveWords } from './store-words.ts';
export { type KeptRoot, type VerifyFault, verifySeals } from './verify.ts';
export { eraseWords, exportRecord, holdBackLooks, listLooks, listRefusals, placeHold };

export const auditCommands = [eraseWords, holdBackLooks, placeHold] as const;
export const auditQuestions = [listLooks, listRefusals, exportRecord] as const;
