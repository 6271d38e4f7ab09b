import { setSetting } from './commands/set-setting.ts';

export { type PolicyLibrary, policyFiguresOn, readPolicyLibrary } from './policy-library.ts';
export {
  addCouncil,
  type Council,
  findSetting,
  listCouncils,
  listFiguresOn,
  meetClock,
  type NewClock,
  settingOn,
  startClock,
  stopClock,
} from './store.ts';

export const councilsCommands = [setSetting];
