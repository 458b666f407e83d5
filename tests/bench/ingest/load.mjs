import { Agent, request } from 'node:http';
import { sampleMessage } from './sample-message.mjs';

/**
 * A sender in a process of its own: `load.mjs <json>`. Posts batches of 50 and prints as JSON what became of them.
 * Without `rate` each connection sends the next batch after the answer; with it so many batches per second are begun, whatever
 * is answered.
 */
const { url, key, run, connections, seconds, rate } = JSON.parse(process.argv[2] ?? '{}');
const size = 50;
const agent = new Agent({ keepAlive: true, maxSockets: rate ? 1000 : connections });
const headers = { 'Content-Type': 'application/json' };
const message = JSON.stringify(sampleMessage).slice(1);
const latencies = [];
const acknowledged = [];
const statuses = {};
let batches = 0;
let inFlight = 0;
let mostInFlight = 0;

function post() {
  const batch = batches++;
  const ids = Array.from({ length: size }, (_, index) => `{"messageId":"${run}-${batch}-${index}",${message}`);
  const body = `{"writeKey":"${key}","batch":[${ids.join(',')}]}`;
  const began = performance.now();
  mostInFlight = Math.max(mostInFlight, ++inFlight);
  return new Promise(resolve => {
    const settle = status => {
      inFlight--;
      statuses[status] = (statuses[status] ?? 0) + 1;
      resolve(status);
    };
    const sent = request(`${url}/v1/batch`, { method: 'POST', agent, headers }, response => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) {
          latencies.push(performance.now() - began);
          acknowledged.push(batch);
        }
        settle(response.statusCode);
      });
    });
    sent.on('error', error => settle(error.code ?? 'error'));
    sent.end(body);
  });
}

const began = performance.now();
const isOver = () => performance.now() - began >= seconds * 1000;
if (rate) {
  await new Promise(resolve => {
    const timer = setInterval(() => {
      while (batches < ((performance.now() - began) / 1000) * rate && !isOver()) void post();
      if (!isOver()) return;
      clearInterval(timer);
      resolve();
    }, 5);
  });
  while (inFlight > 0) await new Promise(resolve => setTimeout(resolve, 20));
} else {
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (!isOver()) await post();
    }),
  );
}
const took = (performance.now() - began) / 1000;
latencies.sort((a, b) => a - b);
const percentile = part => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? 0;
agent.destroy();
process.stdout.write(
  JSON.stringify({
    seconds: took,
    statuses,
    mostInFlight,
    p50: percentile(0.5),
    p99: percentile(0.99),
    size,
    acknowledged,
  }),
);
