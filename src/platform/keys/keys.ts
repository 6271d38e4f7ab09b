import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createPrivateFile } from '../files/private-file.ts';

/** The secrets of one installation, all drawn from one random key that is kept outside the database. */
export interface Keys {
  /** Names the master key without telling it; it stands in everything that was encrypted with it. */
  readonly keyId: string;
  /** 32 bytes for one purpose; another purpose's say nothing about them. */
  deriveKey(purpose: string): Buffer;
  /**
   * Encrypts a text for a column. `belongsTo` says whose it is (table, column, row): a text that someone copies
   * to another row does not decrypt there.
   */
  encrypt(text: string, belongsTo: string): string;
  /** Throws a `KeyFault` when it was encrypted with another key, belongs elsewhere, or was changed. */
  decrypt(encrypted: string, belongsTo: string): string;
  rolePassword(role: string): string;
}

/** A key is missing or not the right one; the message says what to do. */
export class KeyFault extends Error {
  override readonly name = 'KeyFault';
}

const fileName = 'master-key';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const scheme = 'v1';

/** The keys of this data folder; the first call makes them. A file that is not a key is never written over. */
export async function loadKeys(dataFolder: string): Promise<Keys> {
  const path = join(dataFolder, fileName);
  const found = await readKeyFile(path);
  if (found === undefined) await createPrivateFile(path, `${randomBytes(keyBytes).toString('base64')}\n`);
  const text = found ?? (await readKeyFile(path)) ?? '';
  const master = Buffer.from(text.trim(), 'base64');
  if (master.length !== keyBytes || master.toString('base64') !== text.trim()) {
    throw new KeyFault(
      `${path} is not a key. Put back the copy from your backup: without it, bank details and sign-in codes cannot be read.`,
    );
  }
  return keysFrom(master);
}

async function readKeyFile(path: string): Promise<string | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    // A copy restored from a backup is often open to others.
    if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
    return text;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new KeyFault(`${path} cannot be read (${code}). Start Wherewithal as the user who owns it.`);
  }
}

function keysFrom(master: Buffer): Keys {
  const deriveKey = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `wherewithal ${purpose}`, keyBytes));
  const columnKey = deriveKey('column secrets');
  const keyId = createHash('sha256').update(deriveKey('key id')).digest('hex').slice(0, 8);
  return {
    keyId,
    deriveKey,
    rolePassword: (role) => deriveKey(`password of database role ${role}`).toString('base64url'),
    encrypt: (text, belongsTo) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', columnKey, nonce).setAAD(Buffer.from(belongsTo));
      const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${scheme}.${keyId}.${body.toString('base64url')}`;
    },
    decrypt: (encrypted, belongsTo) => {
      const [usedScheme, usedKey, body = ''] = encrypted.split('.');
      if (usedScheme !== scheme || usedKey !== keyId) {
        throw new KeyFault(
          `This was encrypted with the key ${usedKey ?? '(none)'}, and the key here is ${keyId}. Put back the master-key file that belongs to this database.`,
        );
      }
      return open(columnKey, Buffer.from(body, 'base64url'), belongsTo);
    },
  };
}

function open(key: Buffer, body: Buffer, belongsTo: string): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(belongsTo)).setAuthTag(body.subarray(-tagBytes));
    const text = decipher.update(body.subarray(nonceBytes, -tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    throw new KeyFault(
      'This encrypted text was changed, or belongs to another record. Restore the record from a backup.',
    );
  }
}
