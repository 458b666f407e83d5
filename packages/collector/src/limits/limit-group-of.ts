import type { RouteDescription } from '../routes/route.js';
import type { LimitGroup } from './limit-options.js';

/** Which requests a route is counted with: what asks for a proof is limited even where its description forgot to say so. */
export function limitGroupOf({ auth, limit, path }: RouteDescription): LimitGroup | undefined {
  if (limit) return limit;
  if (path.startsWith('/v1/admin')) return 'admin';
  return auth === 'none' ? undefined : 'commands';
}
