export { type Asset, hashContent, makeAsset } from './asset.ts';
export { FormValues, type SentFile } from './form-values.ts';
export type { CookieOptions, PageContext } from './page-context.ts';
export { file, type PageResponse, page, redirect, refused } from './page-response.ts';
export type { Problem } from './problem.ts';
export { type Admission, type Admit, admitEveryone, type Route } from './route.ts';
export { createServer, type ServerConfig, type ServerParts } from './server.ts';
