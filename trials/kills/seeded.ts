import type { Services } from '../../src/modules/access/index.ts';
import { idFrom } from '../acting.ts';

/**
 * Services whose ids follow from what is done and not from when or how often it was tried: a command that is sent
 * again makes the same rows, so that the whole record can be compared with one made without a kill.
 */
export function seedIds(services: Services, label: string, milliseconds: number): Services {
  let transactions = 0;
  let drawn = 0;
  return {
    ...services,
    newId: () => {
      drawn += 1;
      return idFrom(`${label} ${transactions} ${drawn}`, milliseconds + transactions * 100 + drawn);
    },
    database: {
      ...services.database,
      transaction: (scope, work) => {
        transactions += 1;
        drawn = 0;
        return services.database.transaction(scope, work);
      },
    },
  };
}
