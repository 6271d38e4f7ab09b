import type { Route } from '../../../platform/http/index.ts';
import type { Desk, Visitor } from '../../access/index.ts';
import { buildPlanRoute } from './build-plan/page.ts';
import { planRoutes } from './plan/page.ts';
import { planAgreementRoutes } from './plan-agreement/page.ts';
import { planLineRoutes } from './plan-line/page.ts';
import { planNeedRoutes } from './plan-need/page.ts';
import { planTermsRoutes } from './plan-terms/page.ts';
import { planWordsRoutes } from './plan-words/page.ts';
import { relativeRoutes } from './relative/page.ts';
import { removeLineRoutes } from './remove-line/page.ts';
import { sendBackRoutes } from './send-back/page.ts';
import { signOffRoutes } from './sign-off/page.ts';
import { startPlanRoutes } from './start-plan/page.ts';

/** Every page on which a plan is read, written, agreed and signed off. */
export function planningRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    buildPlanRoute(desk),
    ...planRoutes(desk),
    ...planAgreementRoutes(desk),
    ...planLineRoutes(desk),
    ...planNeedRoutes(desk),
    ...planTermsRoutes(desk),
    ...planWordsRoutes(desk),
    ...relativeRoutes(desk),
    ...removeLineRoutes(desk),
    ...sendBackRoutes(desk),
    ...signOffRoutes(desk),
    ...startPlanRoutes(desk),
  ];
}
