import { formatDate } from '../../../../core/calendar/civil-date.ts';
import { type Html, html, linkButton, type TaskListItem, taskList } from '../../../../platform/html/index.ts';
import type { PageParts } from '../../../../site/layout.ts';
import { paths } from '../../../../site/paths.ts';
import type { ShownAgreement } from '../../read-models/show-agreement.ts';
import type { MissingStep } from '../../rules/gate.ts';
import { directPaymentContent as words } from './content.ts';

export interface PaymentBeingReadied {
  readonly shown: ShownAgreement;
  readonly whose: { readonly councilId: string; readonly personId: string };
  readonly name: string;
  readonly isStaff: boolean;
}

type TaskName = keyof typeof words.tasks;

/** Which of the missing steps each task of the list holds; every other code is a condition of the law. */
const codesOf: Readonly<Partial<Record<TaskName, readonly string[]>>> = {
  way: ['wayChosen'],
  plan: ['planSignedOff', 'directPaymentPart', 'paymentFrequency'],
  risk: ['riskAssessment'],
  understanding: ['understandingCheck'],
  sign: ['agreementSigned'],
};

export function directPaymentView(readied: PaymentBeingReadied): PageParts {
  const { isStaff, name } = readied;
  const content = html`${isStaff && html`<span class="govuk-caption-l">${name}</span>`}
    <h1 class="govuk-heading-xl">${words.title}</h1>
    ${whereItStands(readied)}
    <h2 class="govuk-heading-m">${words.list}</h2>
    ${taskList({ items: tasks(readied) })}`;
  return { title: words.title, content };
}

function whereItStands({ shown, whose, isStaff }: PaymentBeingReadied): Html {
  const { agreement, outcome, missing, refusal, nextPayOn, helpStillToAgree } = shown;
  if (refusal !== null) {
    return html`<p class="govuk-body-l"><strong>${words.refused}</strong> ${words.refusedLead}</p>
      ${refusal.grounds.map(
        ({ reason, whatWouldChangeIt, source }) =>
          html`<p class="govuk-body">${reason} ${words.whatWouldChange} ${whatWouldChangeIt} <span class="site-soft">${source}</span></p>`,
      )}
      <p class="govuk-body">${refusal.challenge}</p>
      <p class="govuk-body"><a class="govuk-link" href="${paths.chooseManagedBy(whose)}">${words.otherWays}</a></p>
      ${isStaff && linkButton({ text: words.writeRefusal, href: paths.refuseDirectPayment(whose) })}`;
  }
  if (agreement?.state === 'active') {
    return html`<p class="govuk-body-l">${words.active(formatDate(agreement.startedOn ?? agreement.firstPaymentOn))} ${nextPayOn && words.nextPay(formatDate(nextPayOn))}</p>`;
  }
  if (agreement?.state === 'suspended') return html`<p class="govuk-body-l">${words.suspended}</p>`;
  return html`<p class="govuk-body-l">${outcome === 'ready' ? words.ready : words.waiting(missing.length)}</p>
    <p class="govuk-body">${outcome === 'ready' ? helpStillToAgree && words.helpStill : words.waitingLead}</p>`;
}

function tasks(readied: PaymentBeingReadied): readonly TaskListItem[] {
  const { shown, whose, isStaff } = readied;
  const { agreement } = shown;
  const staffHref = (href: string) => (isStaff ? href : undefined);
  return [
    task(readied, 'way', paths.chooseManagedBy(whose)),
    task(readied, 'plan', paths.myPlan(whose)),
    task(readied, 'conditions', staffHref(paths.directPaymentConditions(whose))),
    task(readied, 'risk', staffHref(paths.directPaymentRisk(whose))),
    task(readied, 'understanding', staffHref(paths.directPaymentUnderstanding(whose))),
    {
      title: { text: words.tasks.agreement },
      ...(isStaff && agreement === null && { href: paths.directPaymentAgreement(whose) }),
      status: agreement === null ? { tag: { text: words.missing } } : { text: words.done },
    },
    agreement === null
      ? { title: { text: words.tasks.sign }, status: { text: words.notYet } }
      : task(
          readied,
          'sign',
          agreement.state === 'draft' && agreement.signedOn === null
            ? paths.signDirectPayment(whose)
            : undefined,
        ),
    ...lastTasks(readied),
  ];
}

function lastTasks({ shown, whose, isStaff }: PaymentBeingReadied): readonly TaskListItem[] {
  const { agreement, bankDetails, outcome } = shown;
  const account = bankDetails?.maskedAccountNumber ?? '';
  const bank = bankDetails?.isChecked
    ? { text: words.checked(account) }
    : bankDetails
      ? { tag: { text: words.toCheck(account) } }
      : { tag: { text: words.missing } };
  const hasStarted = agreement !== null && agreement.state !== 'draft';
  return [
    {
      title: { text: words.tasks.bank },
      ...(agreement !== null && { href: paths.bankDetails(whose) }),
      status: agreement === null ? { text: words.notYet } : bank,
    },
    {
      title: { text: words.tasks.start },
      ...(isStaff &&
        agreement?.state === 'draft' &&
        outcome === 'ready' && { href: paths.startDirectPayment(whose) }),
      status: { text: hasStarted ? words.done : words.later },
    },
  ];
}

function task({ shown }: PaymentBeingReadied, name: TaskName, href: string | undefined): TaskListItem {
  const open = shown.missing.filter(({ code }) => holds(name, code));
  const hint = open.length > 0 ? { hint: { text: html`${open.map(say)}` } } : {};
  return {
    title: { text: words.tasks[name] },
    ...hint,
    ...(href !== undefined && { href }),
    status: open.length > 0 ? { tag: { text: words.missing } } : { text: words.done },
  };
}

function holds(name: TaskName, code: string): boolean {
  const own = codesOf[name];
  if (own) return own.includes(code);
  return name === 'conditions' && !Object.values(codesOf).flat().includes(code);
}

function say({ missing, nextStep, whoMustAct, dueOn }: MissingStep): Html {
  return html`<p class="govuk-body-s">${missing} ${nextStep} <strong>${words.acts(words.whoActs[whoMustAct])}</strong> ${dueOn && words.by(formatDate(dueOn))}</p>`;
}
