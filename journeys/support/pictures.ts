import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { inWindow } from './gate/under.ts';
import { windows } from './visit.ts';

const folder = fileURLToPath(new URL('../../.data/pictures/', import.meta.url));

/** Keeps pictures of the whole page on a phone and on a desk, to be looked at; the folder is not committed. */
export async function keepPictures(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [view, size] of Object.entries(windows)) {
    await inWindow(page, size, () =>
      page.screenshot({ path: `${folder}${name}-${view}.png`, fullPage: true }),
    );
  }
}
