import { type CivilDate, londonDate } from '../../../core/calendar/civil-date.ts';
import { type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { abandon } from '../../../platform/db/database.ts';
import type { Html } from '../../../platform/html/index.ts';
import type { FormValues, PageContext, PageResponse } from '../../../platform/http/index.ts';
import { FormState } from '../../../site/form-state.ts';
import { layout, type PageParts } from '../../../site/layout.ts';
import type { Site } from '../../../site/site.ts';
import type { Question } from '../../audit/index.ts';
import type { Asking } from '../ask.ts';
import { permissions } from '../rules/permissions.ts';
import { accessRefusals } from '../rules/refusals.ts';
import type { StaffRole } from '../rules/roles.ts';
import type { Session } from '../sign-in/sessions.ts';
import type { SignInServices } from '../sign-in/sign-in.ts';
import { type NavigationName, navigationFor } from './navigation.ts';
import { takeSaid } from './said.ts';
import type { Visitor } from './visitor.ts';

/** What pages stand on, put together once. */
export interface Desk {
  readonly services: SignInServices;
  /** Each council's site by its short name, as it was within the last seconds, or as it is now. */
  readonly listSites: (how?: 'now') => Promise<ReadonlyMap<string, Site>>;
}

export interface VisitParts {
  readonly context: PageContext<Visitor>;
  readonly session: Session;
  readonly site: Site;
  readonly councilId: string;
  readonly services: SignInServices;
  readonly asking: Asking;
}

/** The parts of a page that its own view decides; the rest of the layout follows from who is here. */
export type OwnParts = Omit<PageParts, 'navigation' | 'account'> & {
  /** Which link of the navigation is this page's. */
  readonly current?: NavigationName;
};

/** Someone signed in, at one page of one council: what the page asks, and how it answers. */
export class Visit {
  readonly councilId: string;
  readonly site: Site;
  readonly session: Session;
  readonly today: CivilDate;
  readonly query: FormValues;
  /** Their staff roles at this council. */
  readonly roles: readonly StaffRole[];
  readonly #parts: VisitParts;

  constructor(parts: VisitParts) {
    this.#parts = parts;
    this.councilId = parts.councilId;
    this.site = parts.site;
    this.session = parts.session;
    this.today = londonDate(parts.services.clock.now());
    this.query = parts.context.query;
    this.roles = parts.session.roles
      .filter(({ councilId }) => councilId === parts.councilId)
      .map(({ role }) => role);
  }

  get isStaff(): boolean {
    return this.roles.length > 0;
  }

  /** Whether a role of theirs here may do this, where it is about no one person: which deeds a page offers. */
  may({ name }: { readonly name: string }): boolean {
    return permissions[name]?.staff.some((role) => this.roles.includes(role)) ?? false;
  }

  /** The council and the person of the address, for the addresses of the same person's other pages. */
  get whose(): { readonly councilId: string; readonly personId: string } {
    return { councilId: this.councilId, personId: this.param('personId') };
  }

  /** A named part of the address, such as `personId`. */
  param(name: string): string {
    const value = this.#parts.context.params[name];
    if (value === undefined) throw new Error(`The address has no ${name}.`);
    return value;
  }

  /** The answer; a refusal becomes the page that is shown instead. */
  ask<Input, Answer>(question: Question<Input, Answer>, input: NoInfer<Input>): Promise<Answer> {
    return this.#parts.asking(question, input);
  }

  /** The answer or the refusal, for what the page can do without, such as a plan that is not there yet. */
  decide<Input, Answer>(question: Question<Input, Answer>, input: NoInfer<Input>): Promise<Decision<Answer>> {
    return this.#parts.asking.decide(question, input);
  }

  /** The answer, or null where it is refused. */
  async find<Input, Answer>(
    question: Question<Input, Answer>,
    input: NoInfer<Input>,
  ): Promise<Answer | null> {
    const decision = await this.decide(question, input);
    return decision.allowed ? decision.value : null;
  }

  /** Ends the page: what its address names is not on this record. */
  notFound(): never {
    return abandon(refuse(accessRefusals, 'notFound'));
  }

  /** An empty form of this page, or one that came back with its faults. */
  form(sent: FormValues | null = null, faults: readonly Fault[] = []): FormState {
    const { context, services } = this.#parts;
    const { csrfToken } = context.visitor;
    return new FormState({ csrfToken, key: services.newId(), sent, faults });
  }

  /** The whole page. */
  page({ current, ...own }: OwnParts, status = 200): PageResponse {
    return this.#parts.context.page(this.layout({ ...own, ...(current && { current }) }), status);
  }

  redirect(location: string): PageResponse {
    return this.#parts.context.redirect(location);
  }

  layout({ current, ...own }: OwnParts): Html {
    const { context, session } = this.#parts;
    const said = takeSaid(context);
    return layout(this.site, {
      density: this.isStaff ? 'staff' : 'person',
      ...own,
      ...(said !== null && { said }),
      navigation: navigationFor({
        councilId: this.councilId,
        roles: this.roles,
        personId: context.params['personId'] ?? null,
        current: current ?? null,
      }),
      account: { name: session.displayName, csrfToken: context.visitor.csrfToken },
    });
  }
}
