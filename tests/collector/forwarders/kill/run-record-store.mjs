import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { validateStatement } from '../../../../packages/collector/dist/xapi/validate/validate-statement.js';

/**
 * A learning record store as a process of its own: `run-record-store.mjs <file> <port>`. It writes down the ids of a batch before it
 * answers, and drops what it has.
 */
const [file = '', port = '0'] = process.argv.slice(2);
const seen = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);

const server = createServer((request, response) => {
  void (async () => {
    const batch = JSON.parse(await text(request));
    const ids = batch.map(({ id }) => id);
    if (batch.some(statement => validateStatement(statement).length > 0)) return void response.writeHead(400).end();
    const fresh = ids.filter(id => !seen.has(id));
    if (fresh.length > 0) appendFileSync(file, fresh.map(id => `${id}\n`).join(''));
    for (const id of fresh) seen.add(id);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(ids));
  })();
});
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })}\n`);
});
