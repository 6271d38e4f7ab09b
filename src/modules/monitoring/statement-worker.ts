import { parentPort } from 'node:worker_threads';
import { decideStatement } from './rules/statement/decide-statement.ts';

// Reads one file and ends. What it reads came from anywhere, so it runs where it can be stopped.
parentPort?.once('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(decideStatement(bytes));
});
