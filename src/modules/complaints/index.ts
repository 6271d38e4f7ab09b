import { acknowledge } from './commands/acknowledge.ts';
import { makeComplaint } from './commands/make-complaint.ts';
import { respond } from './commands/respond.ts';
import { countComplaints } from './read-models/count-complaints.ts';
import { listComplaints } from './read-models/list-complaints.ts';

export type { ComplaintShown } from './read-models/list-complaints.ts';
export type { ComplaintKind } from './rules/answer.ts';

export { acknowledge, countComplaints, listComplaints, makeComplaint, respond };

export const complaintsCommands = [makeComplaint, acknowledge, respond];
export const complaintsQuestions = [listComplaints, countComplaints];
