import type { RefusalTable } from '../../../core/decision/decision.ts';

export const councilsRefusals = {
  settingUnknown: {
    status: 422,
    words: 'There is no setting called {key}.',
    nextStep: 'Choose one from the list of settings in docs/reference/settings.md.',
  },
  settingIsLaw: {
    status: 403,
    words: 'The law sets this figure, and no council can change it.',
    nextStep:
      'If it is wrong here, tell whoever runs this service: it is put right for every council at once.',
  },
  settingOutOfRange: {
    status: 422,
    words: 'A council can set this from {least} to {most}.',
    nextStep: 'Enter a value between the two.',
  },
  detailsWrong: {
    status: 422,
    words: 'Some of what the council says of itself needs another look. Nothing has been saved.',
    nextStep: 'Mend what is said beside each field and send it again.',
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
