import type { Route } from '../../../platform/http/index.ts';
import type { Desk, Visitor } from '../../access/index.ts';
import { agreementRoutes } from './agreement/page.ts';
import { chooseRoutes } from './choose/page.ts';
import { conditionsRoutes } from './conditions/page.ts';
import { directPaymentRoute } from './direct-payment/page.ts';
import { helpWithMoneyRoutes } from './help-with-money/page.ts';
import { refuseRoutes } from './refuse/page.ts';
import { signRoutes } from './sign/page.ts';
import { understandingRoutes } from './understanding/page.ts';

/** Every page on which someone chooses how support is managed, and a direct payment is made ready. */
export function directPaymentRoutes(desk: Desk): readonly Route<Visitor>[] {
  return [
    ...agreementRoutes(desk),
    ...chooseRoutes(desk),
    ...conditionsRoutes(desk),
    directPaymentRoute(desk),
    ...helpWithMoneyRoutes(desk),
    ...refuseRoutes(desk),
    ...signRoutes(desk),
    ...understandingRoutes(desk),
  ];
}
