// The least that node:http can do: what a case page is measured against.   node bench/echo.ts
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const server = createServer((request, response) => {
  request.resume();
  response.setHeader('content-type', 'text/plain; charset=utf-8').end('Here.\n');
});
server.listen(0, '127.0.0.1', () => {
  console.log(`Ready http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
