import { setSetting } from './commands/set-setting.ts';
import { listPromises } from './read-models/list-promises.ts';

export { policyFiguresOn, readPolicyLibrary } from './policy-library.ts';
export type { OpenPromise } from './read-models/list-promises.ts';
export {
  addCouncil,
  type Council,
  findSetting,
  listCouncils,
  listFiguresOn,
  listOpenClocks,
  meetClock,
  type OpenClock,
  settingOn,
  startClock,
  stopClock,
} from './store.ts';

export { listPromises, setSetting };

export const councilsCommands = [setSetting] as const;
export const councilsQuestions = [listPromises] as const;
