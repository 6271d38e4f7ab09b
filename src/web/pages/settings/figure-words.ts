/** What each figure of `policy` is called, in the groups in which a council reads them. */
export const figureGroups: readonly {
  readonly id: string;
  readonly heading: string;
  readonly figures: Readonly<Record<string, string>>;
}[] = [
  {
    id: 'promises',
    heading: 'Days that we promise',
    figures: {
      'contact.firstReplyDays': 'First reply after someone asks for help',
      'contact.urgentReplyDays': 'First reply when it is urgent',
      'assessment.startDays': 'Start of an assessment',
      'assessment.finishDays': 'End of an assessment',
      'followUp.maximumDays': 'Asking how it went, at the latest',
      'indicativeBudget.challengeAnswerDays': 'Answer to “this is not enough”',
      'payments.riskAssessmentDays': 'Looking at what could go wrong with a direct payment',
      'monitoring.answerDays': 'Time to answer a question about a payment',
      'letters.catchUpDays': 'A letter in another language or form, at the latest',
      'complaints.acknowledgeWorkingDays': 'Saying that a complaint has come',
      'complaints.thankWorkingDays': 'Thanking for a comment or a compliment',
      'complaints.respondMonths': 'Answer to a complaint, at the latest',
    },
  },
  {
    id: 'reviews',
    heading: 'Reviews',
    figures: {
      'review.afterSignOffWeeks': 'First review after sign-off',
      'review.followUpMonths': 'Follow-up after sign-off',
      'review.yearlyMonths': 'Review of a plan, at the latest',
      'review.visitEarliestDays': 'A visit may count so early',
      'review.answerRequestDays': 'Answer to a request for a review',
      'directPayment.firstReviewMonths': 'First review of a direct payment',
      'directPayment.laterReviewMonths': 'Later reviews of a direct payment',
    },
  },
  {
    id: 'sign-off',
    heading: 'Who signs off how much',
    figures: {
      'signOff.limitWeekly.socialWorker': 'Social worker: sign-off up to, each week',
      'signOff.limitWeekly.occupationalTherapist': 'Occupational therapist: sign-off up to, each week',
      'signOff.limitWeekly.teamManager': 'Team manager: sign-off up to, each week',
      'signOff.limitWeekly.principalSocialWorker': 'Principal social worker: sign-off up to, each week',
      'signOff.limitOneOff.socialWorker': 'Social worker: sign-off up to, once',
      'signOff.limitOneOff.occupationalTherapist': 'Occupational therapist: sign-off up to, once',
      'signOff.limitOneOff.teamManager': 'Team manager: sign-off up to, once',
      'signOff.limitOneOff.principalSocialWorker': 'Principal social worker: sign-off up to, once',
      'payments.approvalLimit.approver': 'Approver: one payment run up to',
    },
  },
  {
    id: 'eligibility',
    heading: 'Who the council must support',
    figures: {
      'eligibility.adultOutcomes': 'Outcomes that an adult cannot achieve',
      'eligibility.carerOutcomes': 'Outcomes that a carer cannot achieve',
      'assessment.dutyDespiteRefusal': 'An assessment is owed although it is refused',
    },
  },
  {
    id: 'paying',
    heading: 'What people pay towards support',
    figures: {
      'capital.lowerLimit': 'Savings that are left out',
      'capital.upperLimit': 'Savings from which someone pays in full',
      'tariff.stepPence': 'Savings between the two count in steps of',
      'tariff.incomePerStepPence': 'Each step counts as income of',
      'contribution.mostWeeklyPence': 'The most that anyone is asked for',
      'mig.single.18to24': 'Income kept: single, 18 to 24',
      'mig.single.25toPensionAge': 'Income kept: single, 25 to pension age',
      'mig.single.pensionAge': 'Income kept: single, pension age',
      'mig.couple.workingAge': 'Income kept: one of a couple, working age',
      'mig.couple.pensionAge': 'Income kept: one of a couple, pension age',
      'mig.child': 'Income kept for each child',
      'mig.disabilityPremium.single': 'Disability premium, single',
      'mig.disabilityPremium.couple': 'Disability premium, one of a couple',
      'mig.enhancedDisabilityPremium.single': 'Enhanced disability premium, single',
      'mig.enhancedDisabilityPremium.couple': 'Enhanced disability premium, one of a couple',
      'mig.carerPremium': 'Carer premium',
      'benefit.attendanceAllowance.lower': 'Attendance Allowance, lower rate',
      'benefit.attendanceAllowance.higher': 'Attendance Allowance, higher rate',
      'disregard.savingsCredit.single': 'Savings credit left out, single',
      'disregard.savingsCredit.couple': 'Savings credit left out, couple',
      'reablement.freeWeeks': 'Reablement without charge',
      'minorAdaptation.freeUpToPence': 'Small adaptations without charge, up to',
    },
  },
  {
    id: 'employing',
    heading: 'Employing a personal assistant',
    figures: {
      'minimumWage.21andOver': 'Least wage, 21 and over',
      'minimumWage.18to20': 'Least wage, 18 to 20',
      'minimumWage.under18': 'Least wage, under 18',
      'holiday.accrualBasisPoints': 'Holiday that is earned',
      'pension.employerBasisPoints': 'Pension that the employer pays',
      'pension.triggerYearlyPence': 'Pension starts at pay of',
      'pension.bandFromWeeklyPence': 'Pension counts pay from',
      'pension.bandToWeeklyPence': 'Pension counts pay up to',
      'pension.fromAgeYears': 'Pension starts at the age of',
      'employerNationalInsurance.basisPoints': 'National Insurance that the employer pays',
      'employerNationalInsurance.thresholdYearlyPence': 'National Insurance starts at pay of',
      'employmentAllowance.yearlyPence': 'National Insurance that is let off',
    },
  },
  {
    id: 'sums',
    heading: 'How amounts are worked out',
    figures: {
      'year.weeks': 'A year has',
      'payments.partWeekRounding': 'Part of a week, to the penny',
    },
  },
  {
    id: 'keeping',
    heading: 'How long words are kept',
    figures: {
      'retention.careRecordMonths': 'Care records',
      'retention.decisionMonths': 'Decisions',
      'retention.financialAssessmentMonths': 'Financial assessments',
      'retention.letterMonths': 'Letters',
      'retention.spendingMonths': 'Spending',
      'retention.reviewMonths': 'Reviews',
      'retention.complaintMonths': 'Complaints',
      'retention.supportRecordMonths': 'Support records',
      'retention.paymentMonths': 'Payments',
      'looks.longestHoldBackDays': 'Looks held back by one decision',
    },
  },
];

const titles = new Map(figureGroups.flatMap(({ figures }) => Object.entries(figures)));

/** What a figure is called; one without words goes by its key. */
export function titleOf(key: string): string {
  return titles.get(key) ?? key;
}

/** Figures whose number stands for words. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'payments.partWeekRounding': {
    '1': 'Half a penny up',
    '2': 'Half a penny to the even one',
    '3': 'Always down',
    '4': 'Always up',
  },
  'assessment.dutyDespiteRefusal': { '1': 'Yes, where the law says so', '0': 'No' },
};

export function choicesFor(key: string): Readonly<Record<string, string>> | null {
  return choices[key] ?? null;
}
