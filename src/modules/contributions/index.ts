export type { Charging } from './rules/contribution.ts';
