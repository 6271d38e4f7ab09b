import { setSetting } from './commands/set-setting.ts';

export { policyFiguresOn, readPolicyLibrary } from './policy-library.ts';
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

export { setSetting };

export const councilsCommands = [setSetting] as const;
