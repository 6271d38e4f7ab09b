export const councilDetailsContent = {
  title: 'Name, colour, phone and hours',
  lead: 'What you write here stands on every page, for everyone.',
  name: { label: 'Name of the council', hint: 'As people know it, like North Vale Council' },
  nameMissing: 'Enter the council’s name.',
  accent: {
    label: 'Colour of links, buttons and the band at the top',
    hint: 'As # and six figures, like #0b5a5e. It must be dark enough to read.',
  },
  accentMissing: 'Enter the colour, as # and six figures, like #0b5a5e.',
  phone: { label: 'Number that people ring', hint: 'Like 01632 960 118' },
  phoneMissing: 'Enter the number that people ring.',
  hours: { label: 'When it is answered', hint: 'Like Monday to Friday, 9 am to 5 pm' },
  hoursMissing: 'Enter when the number is answered.',
  textNumber: { label: 'Number for text messages, if there is one' },
  send: 'Save',
  saved: 'Saved. It shows on every page within seconds.',
} as const;
