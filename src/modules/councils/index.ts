import { changeDetails } from './commands/change-details.ts';
import { setSetting } from './commands/set-setting.ts';
import { listFigures } from './read-models/list-figures.ts';
import { listPromises } from './read-models/list-promises.ts';
import { showDetails } from './read-models/show-details.ts';

export { policyFiguresOn, readPolicyLibrary } from './policy-library.ts';
export type { OpenPromise } from './read-models/list-promises.ts';
export type { CouncilDetails } from './rules/council-details.ts';
export type { FigureValue, LaidOutFigure } from './rules/lay-out-figure.ts';
export { type FigureShape, sayFigure, sayNumber, shapeOf, unitAfter } from './rules/say-figure.ts';
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

export { changeDetails, listFigures, listPromises, setSetting, showDetails };

export const councilsCommands = [setSetting, changeDetails] as const;
export const councilsQuestions = [listPromises, listFigures, showDetails] as const;
