export const colleaguesContent = {
  title: 'People who work here',
  lead: (count: number) => (count === 1 ? 'One person works here.' : `${count} people work here.`),
  add: 'Add a colleague',
  caption: 'People who work here, with what each does and since when',
  columns: ['Name', 'What they do', 'Since', 'Who said so'],
  left: 'What people did here before',
  leftColumns: ['Name', 'What they did', 'Until'],
  leftCaption: 'Roles that have ended, with who had them and until when',
  isNew: 'Has not signed in yet',
  firstOfAll: 'Set up with the service',
} as const;
