import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { addDays, civilDate } from '../src/core/calendar/civil-date.ts';
import { fillForm } from './support/fill-form.ts';
import { checkPage } from './support/gate.ts';
import { beginJourney } from './support/journey.ts';
import { keepPictures } from './support/pictures.ts';

const journey = beginJourney();

test('Derek complains in his own words, asks why someone looked, and reads the answer (Q318)', async () => {
  await journey.walkAs('Derek Hollins', async (page) => {
    const main = page.getByRole('main');
    await main.getByRole('link', { name: 'Comment or complain' }).click();
    await checkPage(page);
    await main.getByLabel('What would you like to tell us?').fill('Nobody rang me.');
    await main.getByRole('button', { name: 'Send' }).click();
    await main.getByText('Choose what it is.').first().waitFor();
    assert.equal(await main.getByLabel('What would you like to tell us?').inputValue(), 'Nobody rang me.');
    await checkPage(page);
    await fillForm(page, { 'What is it?': 'A complaint. I want an answer' });
    await main.getByRole('button', { name: 'Send' }).click();
    await main.getByText(/We have what you told us\. We write to you by/).waitFor();
    await main.getByText('“Nobody rang me.”').waitFor();
    await checkPage(page);
    await keepPictures(page, 'complaint-made');
  });
  await answer();
  await journey.walkAs('Derek Hollins', async (page) => {
    const main = page.getByRole('main');
    await page.getByRole('link', { name: 'Help', exact: true }).click();
    await main.getByRole('link', { name: 'What you told us, and our answers' }).click();
    await main.getByText('You were right.').waitFor();
    await main.getByText('Joanne was ill, and nobody took her calls.').waitFor();
    await main.getByText('Local Government and Social Care Ombudsman').waitFor();
    await checkPage(page);
    await keepPictures(page, 'complaint-answered');
  });
});

/** The complaints manager says that it has come, and answers it, from the command line. */
async function answer(): Promise<void> {
  const personId = await findDerek();
  const manager = journey.accountOf('Graham Poole').email;
  const { complaints } = (await call('ask', 'complaints.listComplaints', manager, { personId })) as {
    readonly complaints: readonly {
      readonly complaintId: string;
      readonly version: number;
      readonly receivedOn: string;
    }[];
  };
  const [complaint] = complaints;
  assert.ok(complaint);
  const { complaintId } = complaint;
  const respondBy = addDays(civilDate(complaint.receivedOn), 20);
  await call('do', 'complaints.acknowledge', manager, {
    personId,
    complaintId,
    contactName: 'Graham Poole',
    respondBy,
  });
  await call('do', 'complaints.respond', manager, {
    personId,
    complaintId,
    outcome: 'upheld',
    howConsidered: 'We asked Joanne and looked at the calls.',
    conclusions: 'Joanne was ill, and nobody took her calls.',
    remedy: 'Tunde rings on Monday.',
  });
}

async function findDerek(): Promise<string> {
  const derek = journey.accountOf('Derek Hollins').email;
  const { people } = (await call('ask', 'people.listMyPeople', derek, {})) as {
    readonly people: readonly { readonly personId: string }[];
  };
  return people[0]?.personId ?? '';
}

async function call(kind: 'ask' | 'do', name: string, as: string, input: object): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  const file = join(folder, 'input.json');
  try {
    writeFileSync(file, JSON.stringify(input));
    const purpose = kind === 'ask' ? ['--purpose', 'complaint'] : [];
    return await journey
      .product()
      .ask(kind, name, '--as', as, '--council', 'ashmere', '--input', file, ...purpose);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
