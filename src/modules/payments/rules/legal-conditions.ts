/** Whether something has been answered, and by what words it is shown: an answer counts only with its evidence. */
export interface ConditionAnswer {
  readonly answer: 'yes' | 'no' | 'notYetKnown';
  readonly evidenceWordsId: string | null;
}

/** Who must act for a direct payment to start. */
export type WhoMustAct = 'person' | 'socialWorker' | 'directPaymentAdviser' | 'financeOfficer';

export type Section31Condition = 'requestedWithCapacity' | 'notProhibited' | 'canManage' | 'appropriateWay';

export type Section32Condition =
  | 'authorisedPerson'
  | 'notProhibited'
  | 'bestInterests'
  | 'canManage'
  | 'appropriateWay';

/** One condition of the law, as a question, and what follows from each answer. */
export interface LegalCondition {
  readonly source: string;
  readonly question: string;
  /** What a "no" means: a refusal, or another step first because the law leaves one open. */
  readonly afterNo: 'refuse' | 'takeAnotherStep';
  readonly reason: string;
  readonly whatWouldChangeIt: string;
}

const notProhibited = {
  question: 'Is nothing in the regulations in the way of a direct payment?',
  afterNo: 'refuse',
  // The kind of order is never in these words: it is known to few, and letters are read by many.
  reason: 'The regulations do not allow a direct payment to this person at present.',
  whatWouldChangeIt:
    'The rule stops applying when the order or condition behind it ends. Ask again from that day.',
} as const;

const canManage = {
  question: 'Can the money be managed, by themselves or with help that they can get?',
  afterNo: 'refuse',
  reason: 'With all the help that was considered, the money could not be managed.',
  whatWouldChangeIt:
    'Other help: someone you nominate, a managed account, a payroll service, an adviser, or a first part to try with.',
} as const;

const appropriateWay = {
  question: 'Is a direct payment an appropriate way to meet these needs?',
  afterNo: 'refuse',
  reason: 'A direct payment would not meet the needs in the plan.',
  whatWouldChangeIt:
    'A change to the plan, or a direct payment for those parts of it where it does meet the needs.',
} as const;

/** The four conditions for someone who can make the request. Source: Care Act 2014 s.31(4) to (7). */
export const section31 = {
  requestedWithCapacity: {
    source: 'Care Act 2014 s.31(4)',
    question: 'Does the person have capacity to ask for a direct payment?',
    afterNo: 'takeAnotherStep',
    reason: 'The person cannot make this request for themselves at present, after all help to decide.',
    whatWouldChangeIt: 'Ask whether someone can be an authorised person and make the request (section 32).',
  },
  notProhibited: { source: 'Care Act 2014 s.31(5)', ...notProhibited },
  canManage: { source: 'Care Act 2014 s.31(6)', ...canManage },
  appropriateWay: { source: 'Care Act 2014 s.31(7)', ...appropriateWay },
} as const satisfies Record<Section31Condition, LegalCondition>;

/** The five conditions for an authorised person who asks for someone else. Source: Care Act 2014 s.32(4) to (9). */
export const section32 = {
  authorisedPerson: {
    source: 'Care Act 2014 s.32(4) and (5)',
    question:
      'Is the one who asks authorised under the Mental Capacity Act for these decisions, or suitable with the agreement of whoever is, or suitable where nobody is?',
    afterNo: 'refuse',
    reason: 'The one who asks is not an authorised person for these decisions.',
    whatWouldChangeIt:
      'Someone else who is authorised or suitable, or the agreement of whoever is authorised.',
  },
  notProhibited: { source: 'Care Act 2014 s.32(6)', ...notProhibited },
  bestInterests: {
    source: 'Care Act 2014 s.32(7)',
    question: 'Will the authorised person act in the adult’s best interests?',
    afterNo: 'refuse',
    reason: 'The council is not satisfied that the one who asks would act in the adult’s best interests.',
    whatWouldChangeIt: 'Another authorised person, or new facts that answer the reasons given.',
  },
  canManage: { source: 'Care Act 2014 s.32(8)', ...canManage },
  appropriateWay: { source: 'Care Act 2014 s.32(9)', ...appropriateWay },
} as const satisfies Record<Section32Condition, LegalCondition>;

export type LegalConditionCode = Section31Condition | Section32Condition;

/** The request and the answers to the conditions that go with it. */
export type LegalAnswers =
  | { readonly section: 31; readonly answers: Readonly<Record<Section31Condition, ConditionAnswer>> }
  | { readonly section: 32; readonly answers: Readonly<Record<Section32Condition, ConditionAnswer>> };

/** One condition with its answer, in the order of the law. */
export interface AnsweredCondition extends LegalCondition {
  readonly code: LegalConditionCode;
  readonly given: ConditionAnswer;
}

/**
 * The conditions of the section asked under, each with its answer. An order that the check for excluded adults
 * found answers "not prohibited" with no, whatever was typed there: the law leaves no choice.
 */
export function listAnsweredConditions(
  legal: LegalAnswers,
  excludingOrderWordsId: string | null,
): readonly AnsweredCondition[] {
  const table: Readonly<Partial<Record<LegalConditionCode, LegalCondition>>> =
    legal.section === 31 ? section31 : section32;
  const answers: Readonly<Partial<Record<LegalConditionCode, ConditionAnswer>>> = legal.answers;
  return (Object.keys(table) as LegalConditionCode[]).flatMap((code) => {
    const condition = table[code];
    const given = answers[code];
    if (condition === undefined || given === undefined) return [];
    const excluded = code === 'notProhibited' && excludingOrderWordsId !== null;
    return [
      {
        code,
        ...condition,
        given: excluded ? { answer: 'no', evidenceWordsId: excludingOrderWordsId } : given,
      },
    ];
  });
}
