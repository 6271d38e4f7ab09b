export { auditCommands } from './commands/commands.ts';
export {
  type Actor,
  type Command,
  type Context,
  defineCommand,
  defineQuestion,
  type HappenedEvent,
  type Listener,
  type Question,
} from './context.ts';
export { findEvent, handleOnce } from './deliver-event.ts';
export { keepRoot, readKeptRoots, rootsFile } from './kept-roots.ts';
export { auditQuestions } from './read-models/questions.ts';
export { listAllCouncilIds, sealWaitingRows } from './seal-waiting-rows.ts';
export { auditSources, type SealedSource } from './sealing.ts';
export {
  type Act,
  deliverEventTask,
  emitEvent,
  type NewDecision,
  type NewEvent,
  readWords,
  recordAct,
  recordDecision,
  type Sensitivity,
  saveWords,
} from './store.ts';
export { type VerifyReport, verifySeals } from './verify.ts';
