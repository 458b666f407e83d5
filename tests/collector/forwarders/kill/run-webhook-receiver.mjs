import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

import { text } from 'node:stream/consumers';
import { verifyWebhook } from '../../../../packages/collector/dist/forwarders/webhook/verify-webhook.js';

/**
 * A receiver of webhooks as a process of its own: `run-webhook-receiver.mjs <file> <port> <secret>`. It writes down the id of
 * the webhook and of the event before it answers, and drops what it has.
 */
const [file = '', port = '0', secret = ''] = process.argv.slice(2);
const seen = new Set(
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .map(line => line.split(' ')[0])
    : [],
);

const server = createServer((request, response) => {
  void (async () => {
    const body = await text(request);
    const verdict = verifyWebhook({ headers: request.headers, body, secrets: [secret] });
    if (!verdict.valid) return void response.writeHead(400).end();
    const copy = seen.has(verdict.id);
    if (!copy) {
      const { data } = JSON.parse(body);
      appendFileSync(file, `${verdict.id} ${data.messageId}\n`);
      seen.add(verdict.id);
    }
    response.writeHead(200).end();
  })();
});
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })}\n`);
});
