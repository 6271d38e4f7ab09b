export type { Charging } from './rules/contribution.ts';
export { type ContributionInForce, findContribution } from './store.ts';
