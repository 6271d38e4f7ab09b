import type { Page } from 'playwright-core';

interface Media {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly media?: 'screen' | 'print';
}

/** Looks at a page as it is in other colours or on paper, and puts it back as it was. */
export async function underMedia<Result>(
  page: Page,
  media: Media,
  look: () => Promise<Result>,
): Promise<Result> {
  const before = await page.evaluate(() => ({
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    isForced: matchMedia('(forced-colors: active)').matches,
  }));
  await page.emulateMedia(media);
  try {
    return await look();
  } finally {
    await page.emulateMedia({
      media: 'screen',
      colorScheme: before.isDark ? 'dark' : 'light',
      forcedColors: before.isForced ? 'active' : 'none',
    });
  }
}

/** Looks at a page in a window of another size, and puts it back as it was. */
export async function inWindow<Result>(
  page: Page,
  size: { readonly width: number; readonly height: number },
  look: () => Promise<Result>,
): Promise<Result> {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  try {
    return await look();
  } finally {
    if (before) await page.setViewportSize(before);
  }
}
