import { readFile } from 'node:fs/promises';
import { BadCall } from './cli-command.ts';

/** A file that the call names. One that cannot be read is a fault of the call, and is said in words. */
export async function readNamedFile(name: string): Promise<Buffer> {
  try {
    return await readFile(name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BadCall(
      `${name} cannot be read (${code}). Check the name, and that it is a file you may read.`,
    );
  }
}
