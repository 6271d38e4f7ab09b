export { decideStatement as readStatement } from './rules/statement/decide-statement.ts';
export { explainStatement } from './rules/statement/explain-statement.ts';
