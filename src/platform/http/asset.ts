import { createHash } from 'node:crypto';
import { compress, type Encoding } from './compression.ts';

/** A file that never changes under its address, kept ready in every encoding. */
export interface Asset {
  readonly contentType: string;
  readonly bodies: Readonly<Record<Encoding, Buffer>>;
}

export function makeAsset(contentType: string, text: string): Asset {
  const identity = Buffer.from(text);
  return {
    contentType,
    bodies: { identity, br: compress(identity, 'br', 9), gzip: compress(identity, 'gzip', 9) },
  };
}

/** Goes into an asset's address, so that a changed file has a new one. */
export function hashContent(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}
