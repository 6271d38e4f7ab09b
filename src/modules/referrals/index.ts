import { logContact } from './commands/log-contact.ts';
import { recordContact } from './commands/record-contact.ts';
import { screenContact } from './commands/screen-contact.ts';
import { listContacts } from './read-models/list-contacts.ts';
import { listQueue } from './read-models/list-queue.ts';
import { showContact } from './read-models/show-contact.ts';

export { referralsListeners } from './listeners.ts';
export { askForHelpRoutes } from './pages/ask-for-help/page.ts';
export { doorOfPromise } from './pages/door-of-promise.ts';
export { logRoutes } from './pages/log/page.ts';
export { isEnglish, promiseWords } from './pages/queue/content.ts';
export { queueRoutes } from './pages/queue/page.ts';
export { screeningRoutes } from './pages/screening/page.ts';
export { takeContactRoutes } from './pages/take-contact/page.ts';

export { listContacts, listQueue, logContact, recordContact, screenContact, showContact };

export const referralsCommands = [recordContact, screenContact, logContact];
export const referralsQuestions = [listContacts, listQueue, showContact];
