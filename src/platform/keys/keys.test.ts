import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { KeyFault, loadKeys } from './keys.ts';

const root = await mkdtemp(join(tmpdir(), 'keys-'));
after(() => rm(root, { recursive: true, force: true }));

test('a data folder keeps its keys, for the owner alone, and another has others', async () => {
  const first = await loadKeys(join(root, 'a'));
  await chmod(join(root, 'a', 'master-key'), 0o644);
  const again = await loadKeys(join(root, 'a'));
  const other = await loadKeys(join(root, 'b'));
  assert.deepEqual(first.deriveKey('sessions'), again.deriveKey('sessions'));
  assert.equal(first.keyId, again.keyId);
  assert.notEqual(first.keyId, other.keyId);
  assert.equal((await stat(join(root, 'a', 'master-key'))).mode & 0o777, 0o600);
});

test('two products that start together end up with one key', async () => {
  const program = `const { loadKeys } = await import(${JSON.stringify(import.meta.resolve('./keys.ts'))});
    process.stdout.write((await loadKeys(${JSON.stringify(join(root, 'together'))})).keyId);`;
  const ids = await Promise.all(
    [1, 2, 3].map(async () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
      return new TextDecoder().decode(Buffer.concat(await Array.fromAsync(child.stdout)));
    }),
  );
  assert.match(ids[0]!, /^[0-9a-f]{8}$/);
  assert.equal(new Set(ids).size, 1);
});

test('each purpose and each role has a secret of its own', async () => {
  const keys = await loadKeys(join(root, 'a'));
  assert.equal(keys.deriveKey('sessions').length, 32);
  assert.notDeepEqual(keys.deriveKey('sessions'), keys.deriveKey('codes'));
  assert.match(keys.rolePassword('wherewithal_app'), /^[\w-]{43}$/);
  assert.notEqual(keys.rolePassword('wherewithal_app'), keys.rolePassword('wherewithal_jobs'));
});

test('bank details come back only with the same key, for the same record, unchanged', async () => {
  const keys = await loadKeys(join(root, 'a'));
  const other = await loadKeys(join(root, 'b'));
  const encrypted = keys.encrypt('00-00-00 12345678 £', 'payees.account 7');
  assert.notEqual(keys.encrypt('00-00-00 12345678 £', 'payees.account 7'), encrypted);
  assert.equal(keys.decrypt(encrypted, 'payees.account 7'), '00-00-00 12345678 £');
  assert.equal(keys.decrypt(keys.encrypt('', 'x'), 'x'), '');
  const changed = encrypted.replace(/.{4}$/, (end) => (end === 'AAAA' ? 'BBBB' : 'AAAA'));
  assert.throws(() => keys.decrypt(encrypted, 'payees.account 8'), /belongs to another record/);
  assert.throws(() => keys.decrypt(changed, 'payees.account 7'), KeyFault);
  assert.throws(() => keys.decrypt('v1.', 'payees.account 7'), KeyFault);
  assert.throws(() => keys.decrypt(encrypted.slice(0, 20), 'payees.account 7'), KeyFault);
  assert.throws(() => other.decrypt(encrypted, 'payees.account 7'), /Put back the master-key file/);
});

test('a file that is not a key is left as it is, with words about a backup', async () => {
  await loadKeys(join(root, 'spoilt'));
  await writeFile(join(root, 'spoilt', 'master-key'), 'half a k');
  await assert.rejects(loadKeys(join(root, 'spoilt')), /is not a key\. Put back the copy from your backup/);
  assert.equal(await readFile(join(root, 'spoilt', 'master-key'), 'utf8'), 'half a k');
});
