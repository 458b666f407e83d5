import { roles, routes } from '@docent/collector';
import { code, table } from './table.mjs';

/** Who is let in where: every route with what each proof is answered with. */
export function authorisation() {
  const rows = routes.map(({ method, path, auth }) => [code(`${method} ${path}`), ...answers(auth)]);
  return table(['route', 'no proof', 'write key', ...roles, 'key of another project'], rows);
}

/** Derived from what the route declares, and from nothing else, as in the test. */
function answers(auth) {
  const [, ofOwn, wanted] = /^API key( of its project)?: (.+)$/.exec(auth) ?? [];
  if (wanted) {
    const byRole = roles.map(role => (roles.indexOf(role) >= roles.indexOf(wanted) ? 'yes' : '403'));
    return ['401', '401', ...byRole, ofOwn ? 'its own project' : '404'];
  }
  if (auth === 'none') return Array.from({ length: 3 + roles.length }, () => 'yes');
  if (auth === 'write key') return ['401', 'yes', ...roles.map(() => '401'), '401'];
  return Array.from({ length: 3 + roles.length }, () => auth);
}
