export const runStepContent = {
  facts: {
    payments: 'Payments',
    total: 'Total',
    held: 'Held',
    fingerprint: 'Fingerprint',
    payday: 'Payday',
  },
  steps: {
    workRunOutAgain: {
      title: 'Work the run out again',
      lead: 'Everything is worked out again as it stands now. This is how held payments that are put right get in.',
      button: 'Work it out again',
      said: 'The run was worked out again.',
    },
    sendRunForReview: {
      title: 'Send the run for review',
      lead: 'Someone who had no part in this run looks at it and approves it. You cannot approve it yourself.',
      button: 'Send for review',
      said: 'Sent for review. It waits for an approver who had no part in it.',
    },
    approveRun: {
      title: 'Approve this run?',
      lead: 'You say that these payments are right. If anything has changed since the review began, nothing is approved.',
      button: 'Approve the run',
      said: 'Approved. A payments officer can send it now.',
    },
    giveRunBack: {
      title: 'Give the run back',
      lead: 'It becomes a draft again and is worked out anew. Nothing is paid meanwhile.',
      button: 'Give it back',
      said: 'Given back. It is a draft again.',
    },
    sendRun: {
      title: 'Send this run to the bank?',
      lead: 'The payment file is made once and every payment is booked. This cannot be undone.',
      button: 'Send the run',
      said: 'Sent. The file is ready to be handed to the bank.',
    },
    cancelRun: {
      title: 'Give this run up?',
      lead: 'Nothing is paid from it. What it would have paid is due in the next run.',
      button: 'Give the run up',
      said: 'The run is given up. Its payments are due in the next run.',
    },
  },
  because: {
    label: 'What needs another look?',
    hint: 'Whoever made the run reads this. Say which line and what is wrong.',
  },
  versionMissing: 'Open the run again and start from there.',
  becauseMissing: 'Say what needs another look.',
} as const;
