import { recordFinancialAssessment } from './commands/record-financial-assessment.ts';
import { recordFreeByLaw } from './commands/record-free-by-law.ts';
import { tellContribution } from './commands/tell-contribution.ts';
import { contributionRoute } from './pages/contribution/page.ts';
import { financialAssessmentRoutes } from './pages/financial-assessment/page.ts';
import { freeByLawRoutes } from './pages/free-by-law/page.ts';
import { tellContributionRoutes } from './pages/tell-contribution/page.ts';
import { explainContribution } from './read-models/explain-contribution.ts';

export type { Charging } from './rules/contribution.ts';
export { type ContributionInForce, findContribution } from './store.ts';

export {
  contributionRoute,
  explainContribution,
  financialAssessmentRoutes,
  freeByLawRoutes,
  recordFinancialAssessment,
  recordFreeByLaw,
  tellContribution,
  tellContributionRoutes,
};

export const contributionsCommands = [recordFinancialAssessment, recordFreeByLaw, tellContribution];
export const contributionsQuestions = [explainContribution];
