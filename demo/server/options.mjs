import { parseArgs } from 'node:util';

export const usage = `Usage: npm start -- [options]

  --port <number>            port of the vendor's pages (default: $PORT or 8080)
  --collector-port <number>  port of the collector (default: 8081)
  --collector-url <address>  use a collector that runs elsewhere instead of starting one
  --data <folder>            where the collector keeps its database (default: demo/data)
  --help                     show this`;

/**
 * Options of `npm start`. Throws an Error that says which option is wrong and how to mend it.
 *
 * @param {string[]} args @param {Record<string, string | undefined>} env
 */
export function readOptions(args, env = {}) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: env.PORT || '8080' },
      'collector-port': { type: 'string', default: '8081' },
      'collector-url': { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    help: values.help,
    port: portOf('--port', values.port),
    collectorPort: portOf('--collector-port', values['collector-port']),
    collectorUrl: values['collector-url'] && originOf(values['collector-url']),
    data: values.data,
  };
}

function portOf(option, text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536 && text.trim() !== '') return port;
  throw new Error(`${option} must be a whole number from 0 to 65535, not "${text}".`);
}

function originOf(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href.replace(/\/$/, '');
  throw new Error(`--collector-url must be an address such as http://127.0.0.1:8081, not "${text}".`);
}
