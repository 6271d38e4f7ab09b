import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const ownerOnly = 0o600;

/** Writes a file that only its owner can read: after a crash there is the old text or the new, never a half. */
export async function writePrivateFile(path: string, content: string): Promise<void> {
  const made = await writeBeside(path, content);
  try {
    await rename(made, path);
  } catch (error) {
    await rm(made, { force: true });
    throw error;
  }
  await keepFolder(path);
}

/** Makes such a file unless there is one; answers false when there was. Of two that try at once one makes it. */
export async function createPrivateFile(path: string, content: string): Promise<boolean> {
  const made = await writeBeside(path, content);
  try {
    await link(made, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(made, { force: true });
    await keepFolder(path);
  }
}

/** Adds to the end of such a file; once this is done the text is on the disk. */
export async function appendPrivately(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a', ownerOnly);
  try {
    await file.appendFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await keepFolder(path);
}

async function writeBeside(path: string, content: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const made = `${path}.${randomUUID()}`;
  const file = await open(made, 'wx', ownerOnly);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return made;
}

/** A file's name is on the disk only when its folder is. Windows can do without, and refuses to open folders. */
async function keepFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
