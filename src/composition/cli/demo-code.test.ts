import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { generateSecret, verifySync } from 'otplib';
import type { DemoAccount } from '../../../demo/demo-accounts.ts';
import { readConfig } from '../../platform/config/read-config.ts';
import { silentLog } from '../../platform/log/log.ts';
import { NotAvailable } from '../open-product.ts';
import { BadCall, type CliCommand } from './cli-command.ts';
import { demoAccountsCommand, demoCodeCommand } from './demo.ts';

const secret = generateSecret();
const person = { council: 'ashmere', password: 'a-password', home: '/home' };
const accounts: readonly DemoAccount[] = [
  {
    ...person,
    displayName: 'Dev Patel',
    role: 'paymentsOfficer',
    email: 'dev.patel@example.org',
    totpSecret: secret,
  },
  {
    ...person,
    displayName: 'Amina Yusuf',
    role: 'person',
    email: 'amina.yusuf@example.org',
    totpSecret: null,
  },
];

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wherewithal-code-'));
  await writeFile(path.join(folder, 'demo-accounts.json'), JSON.stringify(accounts));
});
after(() => rm(folder, { recursive: true }));

async function told(command: CliCommand, positionals: readonly string[], dataFolder = folder) {
  const config = readConfig({ WHEREWITHAL_DATA: dataFolder });
  assert.ok(config.allowed);
  const words: string[] = [];
  await command.run({
    config: config.value,
    log: silentLog,
    positionals,
    options: {},
    json: false,
    answer: (_value, text) => words.push(text),
    progress: () => {},
  });
  return words.join('\n');
}

test('a member of staff gets the code that signs them in now', async () => {
  const code = await told(demoCodeCommand, ['Dev.Patel@example.org']);
  assert.match(code, /^\d{6}$/);
  assert.ok(verifySync({ secret, token: code, epochTolerance: 30 }).valid);
});

test('who signs in without a code, and who is not there, is told so', async () => {
  await assert.rejects(
    told(demoCodeCommand, ['amina.yusuf@example.org']),
    new BadCall('Amina Yusuf signs in without a code.'),
  );
  for (const words of [[], ['nobody@example.org'], ['dev.patel@example.org', 'amina.yusuf@example.org']])
    await assert.rejects(told(demoCodeCommand, words), BadCall);
  await assert.rejects(
    told(demoCodeCommand, ['dev.patel@example.org'], path.join(folder, 'empty')),
    NotAvailable,
  );
});

test('the invented accounts stand under headings, by name, with their roles in words', async () => {
  const [headings, dev, amina] = (await told(demoAccountsCommand, [])).split('\n');
  assert.match(headings ?? '', /^Name +Role +Council +E-mail +Password +Code$/);
  assert.match(dev ?? '', /^Dev Patel +Payments officer +ashmere +dev\.patel@example\.org +a-password +yes$/);
  assert.match(amina ?? '', /^Amina Yusuf +Person +.* no$/);
});
