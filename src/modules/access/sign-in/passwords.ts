import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hash = promisify(argon2);

/** Source: OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. */
const strength = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 };

/** Salted argon2id as `argon2id$memory$passes$salt$tag`, so that a later strength can stand beside this one. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hash('argon2id', { message: Buffer.from(password.normalize('NFC')), nonce, ...strength });
  return [
    'argon2id',
    strength.memory,
    strength.passes,
    nonce.toString('base64url'),
    tag.toString('base64url'),
  ].join('$');
}

/** Whether the password is the one behind the hash. With no hash it takes as long and says no. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [name, memory, passes, nonce, tag] = (stored ?? nobody).split('$');
  if (name !== 'argon2id' || !nonce || !tag) return false;
  const wanted = Buffer.from(tag, 'base64url');
  const found = await hash('argon2id', {
    message: Buffer.from(password.normalize('NFC')),
    nonce: Buffer.from(nonce, 'base64url'),
    parallelism: 1,
    tagLength: wanted.length,
    memory: Number(memory),
    passes: Number(passes),
  });
  return timingSafeEqual(wanted, found) && stored !== null;
}

/** Stands for an account that does not exist, so that the answer takes the same time. */
const nobody = ['argon2id', strength.memory, strength.passes, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join(
  '$',
);
