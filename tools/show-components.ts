// Shows every component of the site with invented people: pictures of each, as wide as a desk and as a phone, in the
// dark and in forced colours, with what the gate of every page finds, in .data/pictures.   node tools/show-components.ts
import { openBrowser } from '../journeys/support/browser.ts';
import { bringKit } from '../journeys/support/gate/page-kit.ts';
import { findAllFaults } from '../journeys/support/gate.ts';
import { keepPictures } from '../journeys/support/pictures.ts';
import { serveGallery } from './gallery/serve-gallery.ts';

const [browser, gallery] = await Promise.all([openBrowser(), serveGallery()]);
const looks = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { forcedColors: 'active' }],
] as const;

try {
  for (const name of ['person', 'staff']) {
    for (const [look, options] of looks) {
      const shown = await browser.newPage(options);
      await shown.goto(`${gallery.url}/${name}`);
      await keepPictures(shown, `components-${name}-${look}`);
      await bringKit(shown);
      for (const fault of await findAllFaults(shown)) console.error(`${name}, ${look}: ${fault}`);
      await shown.close();
    }
  }
} finally {
  await Promise.all([browser.close(), gallery.close()]);
}
