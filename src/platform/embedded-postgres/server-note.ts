import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Who started the server that last became ready on this folder. */
export interface ServerNote {
  readonly pid: number;
  readonly ownerPid: number;
  readonly socketFolder: string;
}

/** Written only once the server is ready, by the one that has won the folder, so it is never about a loser. */
export async function writeServerNote(dataFolder: string, note: ServerNote): Promise<void> {
  await writeFile(fileOf(dataFolder), JSON.stringify(note), { mode: 0o600 });
}

export async function readServerNote(dataFolder: string): Promise<ServerNote | undefined> {
  try {
    return JSON.parse(await readFile(fileOf(dataFolder), 'utf8')) as ServerNote;
  } catch {
    // Absent before the first start; half-written when we were killed in that moment. Neither says anything.
    return undefined;
  }
}

function fileOf(dataFolder: string): string {
  return join(dataFolder, 'server.json');
}
