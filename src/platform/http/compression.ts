import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best of our encodings that a browser says it takes. */
export function preferredEncoding(accepted: string | undefined): Encoding {
  const taken = new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((one) => one.trim().split(/\s*;\s*/))
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  );
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : 'identity';
}

/**
 * Quality 1 for pages, which are made anew each time: a twentieth of a millisecond, a sixth of the size.
 * A page that holds a secret beside what was typed in should mask the secret anew each time, as its size can be seen.
 */
export function compress(body: Buffer, encoding: Encoding, quality: number): Buffer {
  switch (encoding) {
    case 'br':
      return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    case 'gzip':
      return gzipSync(body, { level: Math.min(quality, 9) });
    case 'identity':
      return body;
  }
}
