import { recordFinancialAssessment } from './commands/record-financial-assessment.ts';
import { recordFreeByLaw } from './commands/record-free-by-law.ts';
import { tellContribution } from './commands/tell-contribution.ts';
import { explainContribution } from './read-models/explain-contribution.ts';

export type { Charging } from './rules/contribution.ts';
export { type ContributionInForce, findContribution } from './store.ts';

export { explainContribution, recordFinancialAssessment, recordFreeByLaw, tellContribution };

export const contributionsCommands = [recordFinancialAssessment, recordFreeByLaw, tellContribution];
export const contributionsQuestions = [explainContribution];
