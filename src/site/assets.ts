import { readFileSync } from 'node:fs';
import { type Asset, hashContent, makeAsset } from '../platform/http/index.ts';
import type { Colours } from './colours.ts';
import { paths } from './paths.ts';

const stylesheet = readFileSync(new URL('assets/site.css', import.meta.url), 'utf8');
const stylesheetHash = hashContent(stylesheet);
const kept = new Map<string, Asset>();

/** The stylesheet in a council's colours. Its address tells any process how to make it. */
export function stylesheetPath({ accent }: Colours): string {
  return paths.asset({ file: `site.${stylesheetHash}.${accent.slice(1)}.css` });
}

export function iconPath({ accent }: Colours): string {
  return paths.asset({ file: `icon.1.${accent.slice(1)}.svg` });
}

/**
 * The file at an address that one of the two above gave for one of these colours; nothing for any other. Making one
 * takes long and anyone can ask, so none is made for a colour that no council has.
 */
export function findAsset(address: string, councils: readonly Colours[]): Asset | undefined {
  const known = kept.get(address);
  if (known !== undefined) return known;
  const accent = /\.([0-9a-f]{6})\.(?:css|svg)$/.exec(address)?.[1];
  const colours = councils.find((one) => one.accent === `#${accent}`);
  const made = colours && makeFor(address, colours);
  if (made) kept.set(address, made);
  return made;
}

function makeFor(address: string, colours: Colours): Asset | undefined {
  const { accent } = colours;
  if (address === stylesheetPath(colours)) {
    return makeAsset('text/css; charset=utf-8', `${stylesheet}:root{--accent:${accent}}`);
  }
  return address === iconPath(colours) ? makeAsset('image/svg+xml', icon(accent)) : undefined;
}

/** Three steps that lead up: from an answer to a budget. */
function icon(accent: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${accent}"/><path d="M6 26V20h7v-6h7V8h6v18z" fill="#fff"/></svg>`;
}
