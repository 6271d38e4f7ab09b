import { acknowledge } from './commands/acknowledge.ts';
import { makeComplaint } from './commands/make-complaint.ts';
import { respond } from './commands/respond.ts';
import { countComplaints } from './read-models/count-complaints.ts';
import { listChallenges } from './read-models/list-challenges.ts';
import { listComplaints } from './read-models/list-complaints.ts';
import { listReceived } from './read-models/list-received.ts';

export { acknowledgeRoutes } from './pages/acknowledge/page.ts';
export { answerRoutes } from './pages/answer/page.ts';
export { complaintRoutes } from './pages/complaint/page.ts';
export { complaintsHereRoutes } from './pages/complaints-here/page.ts';
export type { Challenge } from './read-models/list-challenges.ts';
export type { ComplaintShown } from './read-models/list-complaints.ts';
export type { ComplaintKind } from './rules/answer.ts';
export { acknowledge, countComplaints, listChallenges, listComplaints, listReceived, makeComplaint, respond };

export const complaintsCommands = [makeComplaint, acknowledge, respond];
export const complaintsQuestions = [listComplaints, countComplaints, listReceived, listChallenges];
