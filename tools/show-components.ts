// Shows every component of the site with invented people: pictures of each, as wide as a desk and as a phone, in the
// dark and in forced colours, checked with axe, in .data/pictures.   node tools/show-components.ts
import { checkReflow, checkWithAxe, keepPicture, openBrowser } from '../journeys/support/browser.ts';
import { serveGallery } from './gallery/serve-gallery.ts';

const [browser, gallery] = await Promise.all([openBrowser(), serveGallery()]);
const looks = [
  ['desktop', { viewport: { width: 1280, height: 900 } }],
  ['phone', { viewport: { width: 360, height: 800 } }],
  ['dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['forced', { viewport: { width: 360, height: 800 }, forcedColors: 'active' }],
] as const;

try {
  for (const name of ['person', 'staff']) {
    for (const [look, options] of looks) {
      const shown = await browser.newPage(options);
      await shown.goto(`${gallery.url}/${name}`);
      await keepPicture(shown, `components-${name}-${look}`);
      await checkWithAxe(shown).catch((fault: unknown) => console.error(String(fault)));
      await checkReflow(shown).catch((fault: unknown) => console.error(String(fault)));
      await shown.close();
    }
  }
} finally {
  await Promise.all([browser.close(), gallery.close()]);
}
