import { routes as descriptions } from '@docent/collector';
import { code, table } from './table.mjs';

/** Every route of the collector. */
export function routes() {
  const rows = descriptions.map(({ method, path, what, auth }) => [code(`${method} ${path}`), auth, what]);
  return table(['route', 'authorisation', 'what'], rows);
}
