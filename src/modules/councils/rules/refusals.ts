import type { RefusalTable } from '../../../core/decision/decision.ts';

export const councilsRefusals = {
  settingUnknown: {
    status: 422,
    words: 'There is no setting called {key}.',
    nextStep: 'Choose one from the list of settings in docs/reference/settings.md.',
  },
  ownLimit: {
    status: 403,
    words: 'Nobody sets the limit of a role that they hold: {key}.',
    nextStep: 'Ask another administrator.',
  },
  settingInThePast: {
    status: 422,
    words:
      'A setting cannot start on {startsOn}: payments and decisions were already made by the value before it.',
    nextStep: 'Choose today or a later day as the start date.',
  },
  settingStartsThatDay: {
    status: 409,
    words: 'A value of {key} already starts on {startsOn}.',
    nextStep: 'Choose the day after it.',
  },
} satisfies RefusalTable;
