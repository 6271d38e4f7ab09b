import { type Decision, type Fault, type Refusal, refuse } from '../../../core/decision/decision.ts';
import type { FormValues, PageContext, PageResponse, Route } from '../../../platform/http/index.ts';
import { FormReader } from '../../../site/form-reader.ts';
import type { FormState } from '../../../site/form-state.ts';
import { paths } from '../../../site/paths.ts';
import type { Command, Question } from '../../audit/index.ts';
import { askTogether } from '../ask.ts';
import { execute } from '../execute.ts';
import { accessRefusals } from '../rules/refusals.ts';
import type { Purpose } from '../rules/roles.ts';
import { keepSaid } from './said.ts';
import { type Desk, type OwnParts, Visit } from './visit.ts';
import type { Visitor } from './visitor.ts';
import { findWhy } from './why/cookie.ts';

type Context = PageContext<Visitor>;

interface Place {
  /** What the matrix of permissions knows the page by, such as `planning.showPlan`. */
  readonly name: string;
  /** Begins with `/at/:councilId`. */
  readonly path: { readonly pattern: string };
}

/** A page that shows something: one route. All that it asks is answered as of one moment. */
export interface CouncilPage extends Place {
  readonly show: (visit: Visit) => Promise<PageResponse>;
}

/** A page with a form that does one command: two routes. */
export interface FormPage<Facts, Input, Answer> extends Place {
  readonly command: Command<Input, Answer>;
  /** What the page shows beside its fields, and what the form starts with. */
  readonly load: (visit: Visit) => Promise<Facts>;
  /** The form as the command's input. A fault that the reader keeps stands beside its field, and nothing is done. */
  readonly read: (reader: FormReader, facts: Facts, visit: Visit) => NoInfer<Input>;
  /** Whether the button that was pressed only asks for more room: the form is then shown again as typed, and nothing is done. */
  readonly asksForMore?: (form: FormValues) => boolean;
  /** The form's name of a field that the command calls something else. */
  readonly fieldOf?: (inputField: string) => string;
  readonly view: (facts: Facts, form: FormState, visit: Visit) => OwnParts;
  readonly done: (answer: Answer, facts: Facts, visit: Visit, input: Input) => Done | ShownOnce;
}

/** A page with a form that asks one question about nobody yet, and says why: two routes, nothing in the address. */
export interface SearchPage<Input, Answer> extends Place {
  readonly question: Question<Input, Answer>;
  readonly read: (reader: FormReader) => { readonly input: NoInfer<Input>; readonly purpose: Purpose };
  readonly view: (found: Answer | null, form: FormState, visit: Visit) => OwnParts;
}

/** Where someone goes once it is done, and what that page tells them, once. */
export interface Done {
  readonly to: string;
  readonly said?: string;
}

/** What is shown this one time, in answer to the form, and on no address of its own: a code or a secret. */
export interface ShownOnce {
  readonly once: OwnParts;
}

export function councilPage(desk: Desk, { name, path, show }: CouncilPage): Route<Visitor> {
  return {
    method: 'GET',
    path: path.pattern,
    name,
    handler: async (context) => {
      const shown = await enter(desk, context, show);
      return shown.allowed ? shown.value : turnAway(context, shown.refusal);
    },
  };
}

/**
 * Shows a form and takes it. What was typed is shown again with every fault, whoever refuses: the page that could not
 * read it, the command's own check, or a rule. Done, it leads on, so that going back sends nothing twice.
 */
export function formPage<Facts, Input, Answer>(
  desk: Desk,
  form: FormPage<Facts, Input, Answer>,
): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: `${form.name}.show`,
      path: form.path,
      show: async (visit) => visit.page(form.view(await form.load(visit), visit.form(), visit)),
    }),
    {
      method: 'POST',
      path: form.path.pattern,
      name: `${form.name}.send`,
      handler: async (context) => {
        const entered = await enter(desk, context, async (visit) => ({
          visit,
          facts: await form.load(visit),
        }));
        if (!entered.allowed) return turnAway(context, entered.refusal);
        return await send(desk, context, form, entered.value);
      },
    },
  ];
}

/** Shows a form and answers under it. What is searched for stays out of the address, which others might read. */
export function searchPage<Input, Answer>(
  desk: Desk,
  search: SearchPage<Input, Answer>,
): readonly Route<Visitor>[] {
  return [
    councilPage(desk, {
      name: `${search.name}.show`,
      path: search.path,
      show: async (visit) => visit.page(search.view(null, visit.form(), visit)),
    }),
    {
      method: 'POST',
      path: search.path.pattern,
      name: `${search.name}.send`,
      handler: async (context) => {
        const reader = new FormReader(context.form);
        const { input, purpose } = search.read(reader);
        const again = (visit: Visit, faults: readonly Fault[], status: number) =>
          visit.page({ ...search.view(null, visit.form(context.form, faults), visit), faults }, status);
        const answered = await enter(
          desk,
          context,
          async (visit) => {
            if (reader.faults.length > 0) return again(visit, reader.faults, 422);
            const found = await visit.decide(search.question, input);
            return found.allowed
              ? visit.page(search.view(found.value, visit.form(context.form), visit))
              : again(visit, faultsOf(found.refusal, context.form), found.refusal.status);
          },
          purpose,
        );
        return answered.allowed ? answered.value : turnAway(context, answered.refusal);
      },
    },
  ];
}

async function send<Facts, Input, Answer>(
  desk: Desk,
  context: Context,
  form: FormPage<Facts, Input, Answer>,
  { visit, facts }: { readonly visit: Visit; readonly facts: Facts },
): Promise<PageResponse> {
  const again = (faults: readonly Fault[], status: number) =>
    visit.page({ ...form.view(facts, visit.form(context.form, faults), visit), faults }, status);
  if (form.asksForMore?.(context.form)) return again([], 200);
  const reader = new FormReader(context.form);
  const input = form.read(reader, facts, visit);
  if (reader.faults.length > 0) return again(reader.faults, 422);
  const decision = await execute(desk.services, form.command, {
    ...requestOf(context, visit.session.accountId),
    input,
    key: context.form.text('_key'),
  });
  if (decision.allowed) {
    const done = form.done(decision.value, facts, visit, input);
    if ('once' in done) return visit.page(done.once);
    const { to, said } = done;
    if (said !== undefined) keepSaid(context, said);
    return context.redirect(to);
  }
  return again(faultsOf(decision.refusal, context.form, form.fieldOf), decision.refusal.status);
}

/** A refusal as messages beside fields; one that names no field stands at the head of the form. */
function faultsOf(
  { faults, words, nextStep }: Refusal,
  sent: FormValues,
  fieldOf: (inputField: string) => string = (field) => field,
): readonly Fault[] {
  if (faults.length === 0) return [{ field: 'form', words: `${words} ${nextStep}` }];
  return faults.map((fault) => {
    const field = fieldOf(fault.field);
    return { ...fault, field: sent.has(`${field}-day`) ? `${field}-day` : field };
  });
}

async function enter<Result>(
  desk: Desk,
  context: Context,
  work: (visit: Visit) => Promise<Result>,
  purpose?: Purpose,
): Promise<Decision<Result>> {
  const { session } = context.visitor;
  const { councilId = '' } = context.params;
  const site = (await desk.listSites()).get(councilId);
  if (session === null || site === undefined || !hasRealIds(context.params)) {
    return refuse(accessRefusals, 'notFound');
  }
  const { services } = desk;
  const request = { ...requestOf(context, session.accountId), ...(purpose && { purpose }) };
  return await askTogether(services, request, (asking) =>
    work(new Visit({ context, session, site, councilId, services, asking })),
  );
}

/** An id that no record can have is an address that leads nowhere, not a fault in a form. */
function hasRealIds(params: Readonly<Record<string, string>>): boolean {
  return Object.entries(params).every(
    ([name, value]) =>
      name === 'councilId' ||
      !name.endsWith('Id') ||
      /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  );
}

function requestOf(context: Context, accountId: string) {
  const { councilId = '', personId } = context.params;
  const purpose = personId === undefined ? null : findWhy(context, personId);
  return { councilId, accountId, requestId: context.requestId, ...(purpose && { purpose }) };
}

/** Someone who must first say why they look is asked; everyone else is told no. */
function turnAway(context: Context, refusal: Refusal): PageResponse {
  const { councilId = '', personId } = context.params;
  if (refusal.code !== 'purposeMissing' || personId === undefined) return context.refused(refusal);
  return context.redirect(`${paths.why({ councilId, personId })}?back=${encodeURIComponent(context.path)}`);
}
