export { findSignedOffPlan, type SignedOffLine, type SignedOffPlan } from './read-models/find-signed-off-plan.ts';
