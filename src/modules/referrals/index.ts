import { logContact } from './commands/log-contact.ts';
import { recordContact } from './commands/record-contact.ts';
import { screenContact } from './commands/screen-contact.ts';
import { listQueue } from './read-models/list-queue.ts';
import { showContact } from './read-models/show-contact.ts';

export { referralsListeners } from './listeners.ts';
export { queueRoutes } from './pages/queue/page.ts';

export { listQueue, logContact, recordContact, screenContact, showContact };

export const referralsCommands = [recordContact, screenContact, logContact];
export const referralsQuestions = [listQueue, showContact];
