import type { FastifyReply, FastifyRequest } from 'fastify';
import { CollectorError } from '../errors.js';
import { createAjv } from '../ingest/create-ajv.js';
import { describeError } from '../ingest/describe-error.js';
import { once } from '../once.js';
import type { RouteContext, RouteDescription } from '../routes/route.js';
import type { ApiKey } from './api-key.js';
import { type Change, makeChange } from './change.js';
import { mayActAs, type Role } from './role.js';

/** A request that was let in: by a key that holds, of this project or of the installation, with a role that is enough. */
export interface AdminCall {
  context: RouteContext;
  /** The project of the address; the key's own, unless it is a key of the installation. */
  project: string;
  key: ApiKey;
  /** Milliseconds since the epoch. */
  now: number;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string | undefined>>;
  /** The body, which fits the schema of the route. */
  body: unknown;
  request: FastifyRequest;
  reply: FastifyReply;
  /** Makes a change in the name of the key; it is in force here when this resolves. */
  change<T>(work: (change: Change) => Promise<T>): Promise<T>;
}

/** A route of `/v1/admin`. */
export interface AdminRoute {
  method: RouteDescription['method'];
  /** What follows `/v1/admin/projects/:project`. */
  path: string;
  what: string;
  role: Role;
  /** Whether `*` may stand in the place of a project: the installation itself, for its own keys. Default: no. */
  installation?: true;
  /** JSON Schema of the body; default: none is read. */
  body?: object;
  handle(call: AdminCall): Promise<unknown>;
}

/** Ids of projects, and `*` for the installation. */
const projectName = /^(\*|[a-z0-9]+(-[a-z0-9]+)*)$/;

/** Makes a route that asks for an API key before it does anything else. */
export function adminRoute({
  method,
  path,
  what,
  role,
  installation,
  body: schema,
  handle,
}: AdminRoute): RouteDescription {
  return {
    method,
    path: `/v1/admin/projects/:project${path}`,
    what,
    auth: `API key: ${role}`,
    compress: true,
    createHandler(context) {
      const validator = schema && once(() => createAjv().compile(schema));
      return async (request, reply) => {
        const now = context.now();
        reply.header('Cache-Control', 'no-store');
        const params = request.params as Record<string, string>;
        const key = await authorize(context, request, params['project'] ?? '', role, now);
        if (params['project'] === '*' && !installation) throw new CollectorError('unknown-project');
        const body = request.body ?? {};
        const validate = validator?.();
        if (validate && !validate(body))
          throw new CollectorError('invalid-body', describeError(validate.errors, 'The body'));
        const project = params['project'] ?? '';
        return await handle({
          ...{ context, project, key, now, params, body, request, reply },
          query: request.query as Record<string, string | undefined>,
          async change(work) {
            const actor = { keyId: key.id, name: key.name };
            const result = await makeChange(context.store, { project, actor, now }, work);
            await context.follower.refresh();
            return result;
          },
        });
      };
    },
  };
}

async function authorize(
  context: RouteContext,
  request: FastifyRequest,
  project: string,
  role: Role,
  now: number,
): Promise<ApiKey> {
  const key = await context.apiKeys.authenticate(request.headers.authorization, now);
  // Whether there is such a project is nobody's business who has no key for it.
  if (!projectName.test(project) || (key.project !== '*' && key.project !== project)) {
    throw new CollectorError('unknown-project');
  }
  if (!mayActAs(key.role, role)) {
    throw new CollectorError('role-too-low', `It is ${key.role}, and this needs ${role}.`);
  }
  return key;
}
