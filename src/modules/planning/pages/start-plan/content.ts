import type { PlanKind } from '../../store.ts';

export const startPlanContent = {
  title: 'Start a plan',
  lead: 'A plan says what matters to you, what you want to happen, and who does what, when. You can write it yourself, with us, or with anyone you like.',
  kind: 'Which plan is it?',
  kinds: {
    careAndSupportPlan: 'A care and support plan, for yourself',
    supportPlan: 'A support plan, for you as a carer',
  } satisfies Record<PlanKind, string>,
  kindMissing: 'Choose which plan it is.',
  from: 'How would you like to begin?',
  fromHint: 'Your plan of today goes on until a new one is agreed.',
  froms: { agreed: 'From the plan that is agreed', nothing: 'From nothing' },
  fromMissing: 'Choose how to begin.',
  needs: 'What a plan needs to be agreed',
  needsLead: 'This is all that we look for. Nothing else is asked at the end.',
  send: 'Start the plan',
  done: 'The plan is started. You can stop at any time and come back.',
} as const;
