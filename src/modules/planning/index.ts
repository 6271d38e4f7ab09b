import { decideRelative } from './commands/decide-relative.ts';
import { recordAgreement } from './commands/record-agreement.ts';
import { removeLine } from './commands/remove-line.ts';
import { saveLine } from './commands/save-line.ts';
import { saveNeed } from './commands/save-need.ts';
import { saveTerms } from './commands/save-terms.ts';
import { saveOwnWords, savePlanText } from './commands/save-words.ts';
import { sendBackPlan } from './commands/send-back-plan.ts';
import { signOffPlan } from './commands/sign-off-plan.ts';
import { startPlan } from './commands/start-plan.ts';
import { planningRoutes } from './pages/planning-routes.ts';
import { checkSignOff } from './read-models/check-sign-off.ts';
import { listPlans } from './read-models/list-plans.ts';
import { showPlan } from './read-models/show-plan.ts';

export {
  findSignedOffPlan,
  type SignedOffPlan,
} from './read-models/find-signed-off-plan.ts';
export type { ListedPlan } from './read-models/list-plans.ts';
export type { ShownPlan } from './read-models/show-plan.ts';

export {
  checkSignOff,
  decideRelative,
  listPlans,
  planningRoutes,
  recordAgreement,
  removeLine,
  saveLine,
  saveNeed,
  saveOwnWords,
  savePlanText,
  saveTerms,
  sendBackPlan,
  showPlan,
  signOffPlan,
  startPlan,
};

export const planningCommands = [
  decideRelative,
  recordAgreement,
  removeLine,
  saveLine,
  saveNeed,
  saveOwnWords,
  savePlanText,
  saveTerms,
  sendBackPlan,
  signOffPlan,
  startPlan,
];
export const planningQuestions = [checkSignOff, listPlans, showPlan];
