import type { FiguresOnDate } from '../../../core/calendar/dated-value.ts';
import { allow, type Decision, type Fault, refuse } from '../../../core/decision/decision.ts';
import { refuseMissingFigure } from '../../../core/decision/refusals.ts';
import { formatPounds, noPence, type Pence, pence, sumPence, timesRatio } from '../../../core/money/pence.ts';
import { planningRefusals } from './refusals.ts';

/** A job as a personal assistant, as far as its cost depends on it. */
export interface PersonalAssistantJob {
  readonly supportMinutesPerWeek: number;
  readonly hourlyRatePence: Pence;
  readonly ageYears: number;
  /** While the employer's yearly allowance is not used up, no employer's national insurance is due. */
  readonly employmentAllowanceLeft: boolean;
  readonly payrollPerFourWeeksPence: Pence;
  readonly insuranceYearlyPence: Pence;
  readonly trainingWeeklyPence: Pence;
  /** Whether redundancy pay is saved up in the account, or promised by the council. A setting of the council. */
  readonly redundancy: 'inAccount' | 'promisedByCouncil';
}

export interface CostLine {
  readonly name: string;
  readonly weeklyPence: Pence;
  readonly words: string;
}

export interface PersonalAssistantCost {
  readonly lines: readonly CostLine[];
  readonly weeklyPence: Pence;
  /** What one hour of support costs the budget, to the nearest penny. */
  readonly perHourPence: Pence;
  readonly versions: readonly string[];
}

const neededKeys = [
  'holiday.accrualBasisPoints',
  'pension.fromAgeYears',
  'pension.employerBasisPoints',
  'pension.triggerYearlyPence',
  'pension.bandFromWeeklyPence',
  'pension.bandToWeeklyPence',
  'employerNationalInsurance.basisPoints',
  'employerNationalInsurance.thresholdYearlyPence',
  'year.weeks',
] as const;
type CostFigures = Readonly<Record<(typeof neededKeys)[number], number>>;

/**
 * The whole cost of employing someone, a week: 21 hours at £13.60 in 2026/27 come to £338.53, £16.12 an hour.
 * Refuses pay under the minimum wage for the age, and asks for any figure that is not known.
 * Source: statutory rates for employers in `policy/law`; what to count, our choice after practice.
 */
export function decidePersonalAssistantCost(
  job: PersonalAssistantJob,
  figures: FiguresOnDate,
): Decision<PersonalAssistantCost> {
  const faults = checkJob(job);
  if (faults.length > 0) return refuse(planningRefusals, 'jobFaulty', {}, faults);
  const wageKey = minimumWageKey(job.ageYears);
  const missing = [wageKey, ...neededKeys].find((key) => figures[key] === undefined);
  if (missing !== undefined) return refuseMissingFigure(missing);
  const minimum = pence(figures[wageKey]?.value ?? 0);
  if (job.hourlyRatePence < minimum) {
    return refuse(planningRefusals, 'belowMinimumWage', {
      rate: formatPounds(job.hourlyRatePence),
      minimum: formatPounds(minimum),
      age: String(job.ageYears),
    });
  }
  const values = Object.fromEntries(neededKeys.map((key) => [key, figures[key]?.value ?? 0])) as CostFigures;
  const lines = calculateLines(job, values);
  const weeklyPence = sumPence(lines.map((line) => line.weeklyPence));
  return allow({
    lines,
    weeklyPence,
    perHourPence: timesRatio(weeklyPence, 60, job.supportMinutesPerWeek, 'halfUp'),
    versions: [wageKey, ...neededKeys].map((key) => figures[key]?.version ?? key),
  });
}

function calculateLines(job: PersonalAssistantJob, figures: CostFigures): readonly CostLine[] {
  const weeks = figures['year.weeks'];
  const wages = timesRatio(job.hourlyRatePence, job.supportMinutesPerWeek, 60, 'halfUp');
  const holiday = timesRatio(wages, figures['holiday.accrualBasisPoints'], 10_000, 'halfUp');
  const lines: readonly CostLine[] = [
    { name: 'Wages', weeklyPence: wages, words: `Hours a week at ${formatPounds(job.hourlyRatePence)}.` },
    { name: 'Holiday cover', weeklyPence: holiday, words: 'Paid holiday as a share of the hours worked.' },
    pensionLine(job.ageYears, wages, figures),
    nationalInsuranceLine(job, wages, figures),
    {
      name: 'Payroll',
      weeklyPence: timesRatio(job.payrollPerFourWeeksPence, 1, 4, 'halfUp'),
      words: `${formatPounds(job.payrollPerFourWeeksPence)} every four weeks.`,
    },
    {
      name: 'Insurance',
      weeklyPence: timesRatio(job.insuranceYearlyPence, 1, weeks, 'halfUp'),
      words: `${formatPounds(job.insuranceYearlyPence)} a year.`,
    },
    { name: 'Training and checks', weeklyPence: job.trainingWeeklyPence, words: 'Set aside each week.' },
    {
      name: 'Redundancy',
      weeklyPence: job.redundancy === 'inAccount' ? timesRatio(wages, 1, weeks, 'halfUp') : noPence,
      words:
        job.redundancy === 'inAccount'
          ? 'A week’s pay saved up each year.'
          : 'Promised by the council, so nothing is saved up.',
    },
  ];
  return lines;
}

function pensionLine(ageYears: number, wages: Pence, figures: CostFigures): CostLine {
  if (ageYears < figures['pension.fromAgeYears']) {
    return { name: 'Pension', weeklyPence: noPence, words: 'Too young to be enrolled without asking.' };
  }
  const yearly = wages * figures['year.weeks'];
  if (yearly <= figures['pension.triggerYearlyPence']) {
    return {
      name: 'Pension',
      weeklyPence: noPence,
      words: 'The pay is not above the point where a pension starts.',
    };
  }
  const top = Math.min(wages, figures['pension.bandToWeeklyPence']);
  const band = pence(Math.max(0, top - figures['pension.bandFromWeeklyPence']));
  return {
    name: 'Pension',
    weeklyPence: timesRatio(band, figures['pension.employerBasisPoints'], 10_000, 'halfUp'),
    words: `The employer’s share of ${formatPounds(band)}, the part of the pay that counts.`,
  };
}

function nationalInsuranceLine(job: PersonalAssistantJob, wages: Pence, figures: CostFigures): CostLine {
  const name = 'Employer’s national insurance';
  if (job.employmentAllowanceLeft) {
    return { name, weeklyPence: noPence, words: 'Nothing to pay while the yearly allowance lasts.' };
  }
  const weeks = figures['year.weeks'];
  const above = pence(Math.max(0, wages * weeks - figures['employerNationalInsurance.thresholdYearlyPence']));
  return {
    name,
    weeklyPence: timesRatio(
      above,
      figures['employerNationalInsurance.basisPoints'],
      10_000 * weeks,
      'halfUp',
    ),
    words: `On ${formatPounds(above)} a year, the pay above the point where it starts.`,
  };
}

function minimumWageKey(ageYears: number): string {
  if (ageYears >= 21) return 'minimumWage.21andOver';
  return ageYears >= 18 ? 'minimumWage.18to20' : 'minimumWage.under18';
}

function checkJob(job: PersonalAssistantJob): readonly Fault[] {
  const faults: Fault[] = [];
  if (!Number.isSafeInteger(job.supportMinutesPerWeek) || job.supportMinutesPerWeek <= 0) {
    faults.push({ field: 'supportMinutesPerWeek', words: 'Give the minutes of support a week.' });
  }
  if (!Number.isSafeInteger(job.ageYears) || job.ageYears < 16) {
    faults.push({ field: 'ageYears', words: 'A personal assistant is 16 or older.' });
  }
  for (const field of ['payrollPerFourWeeksPence', 'insuranceYearlyPence', 'trainingWeeklyPence'] as const) {
    if (job[field] < 0) faults.push({ field, words: 'A cost cannot be below nothing.' });
  }
  return faults;
}
