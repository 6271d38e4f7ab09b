import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormValues } from './form-values.ts';

const contentType = 'multipart/form-data; boundary=edge';

function part(head: string, body: string): string {
  return `--edge\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
}

function read(...parts: readonly string[]): Promise<FormValues> {
  return FormValues.fromMultipart(Buffer.from(`${parts.join('')}--edge--\r\n`), contentType);
}

describe('a form with a file', () => {
  test('gives its words as typed and the file byte for byte, under the name it was sent with', async () => {
    const form = await read(
      part('name="words"', 'a\r\nb'),
      part('name="statement"; filename="../März.csv"', 'x,\u00a31'),
    );
    assert.equal(form.text('words'), 'a\nb');
    assert.equal(form.file('statement')?.name, '../März.csv');
    assert.equal(Buffer.from(form.file('statement')?.bytes ?? []).toString(), 'x,\u00a31');
  });
  test('has no file where none was chosen', async () => {
    const form = await read(part('name="statement"; filename=""', ''));
    assert.equal(form.file('statement'), null);
  });
  test('an empty file is a file, so that its reader can say so', async () => {
    const form = await read(part('name="statement"; filename="empty.csv"', ''));
    assert.equal(form.file('statement')?.bytes.length, 0);
  });
  for (const [name, body] of [
    ['that breaks off', '--edge\r\ncontent-disposition: form-data; name="a"\r\n\r\nx'],
    ['that is no form at all', '{}'],
  ] as const) {
    test(`one ${name} is refused in words`, async () => {
      await assert.rejects(FormValues.fromMultipart(Buffer.from(body), contentType), /do not fit together/);
    });
  }
  test('a null character in its words is refused', async () => {
    await assert.rejects(read(part('name="words"', 'a\0b')), /null character/);
  });
});
