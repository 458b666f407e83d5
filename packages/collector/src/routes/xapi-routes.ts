import type { FastifyReply, FastifyRequest } from 'fastify';
import { CollectorError } from '../errors.js';
import { defaultBase } from '../xapi/identity/default-base.js';
import { createIris } from '../xapi/identity/iris.js';
import { authorizeReader } from '../xapi/serve/authorize-reader.js';
import { findStatement } from '../xapi/serve/find-statement.js';
import { findStatements, type StatementSearch } from '../xapi/serve/find-statements.js';
import { toMultipart } from '../xapi/serve/multipart.js';
import { negotiateVersion, versionHeader } from '../xapi/serve/negotiate-version.js';
import { readStatementCursor, writeStatementCursor } from '../xapi/serve/statement-cursor.js';
import { readStatementQuery } from '../xapi/serve/statement-query.js';
import { writeStatement } from '../xapi/serve/write-statement.js';
import { xapiVersions, type XapiVersion } from '../xapi/statement.js';
import type { RouteContext, RouteDescription } from './route.js';

const path = '/xapi/statements';
/** What was received longer ago than this is stored, or never will be: requests are answered sooner. */
const settledMs = 60_000;

/** The collector as a learning record store that can be read. */
export const xapiRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/xapi/about',
    what: 'Which versions of xAPI are spoken here.',
    auth: 'none',
    createHandler: () => async (_, reply) => {
      reply.header(versionHeader, xapiVersions[0]);
      return { version: xapiVersions };
    },
  },
  {
    method: 'GET',
    path,
    what: 'The events of the project of the key as xAPI statements, by the parameters of the standard.',
    auth: 'API key of its project: viewer',
    limit: 'admin',
    compress: true,
    createHandler: context => async (request, reply) => {
      // Errors say the version, too.
      reply.header(versionHeader, xapiVersions[0]).header('Cache-Control', 'no-store');
      const project = await authorizeReader(context, request);
      const version = negotiateVersion(request.headers['x-experience-api-version']);
      reply.header(versionHeader, version);
      reply.header('X-Experience-API-Consistent-Through', new Date(context.now() - settledMs).toISOString());
      return await answer(searchOf(context, request, project), version, request, reply);
    },
  },
];

function searchOf(context: RouteContext, request: FastifyRequest, project: string): StatementSearch {
  const { store, content, xapi, publicUrl = `${request.protocol}://${request.host}` } = context;
  return { store, content, project, base: xapi.base ?? defaultBase(publicUrl), secret: xapi.secret };
}

async function answer(
  search: StatementSearch,
  version: XapiVersion,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const given = request.query as Record<string, unknown>;
  const goesOn = Object.hasOwn(given, 'cursor');
  if (goesOn && Object.keys(given).length > 1) {
    throw new CollectorError('invalid-query', '"cursor" stands alone. Use the "more" of an earlier answer, whole.');
  }
  const cursor = goesOn ? readStatementCursor(given['cursor']) : undefined;
  const parameters = cursor?.query ?? given;
  const query = readStatementQuery(parameters, version);
  const written = { format: query.format, version, project: search.project, iris: createIris(search.base) };
  const id = query.statementId ?? query.voidedStatementId;
  if (id !== undefined) {
    // Nothing is ever void here.
    const found = query.statementId === undefined ? undefined : await findStatement(search, id);
    if (!found) throw new CollectorError('unknown-statement');
    reply.header('Last-Modified', new Date(found.storedAt).toUTCString());
    return send(reply, writeStatement(found, written), query.attachments);
  }
  const { found, next } = await findStatements(search, query, cursor?.place);
  const more =
    next && `${path}?cursor=${writeStatementCursor({ query: parameters as Record<string, string>, place: next })}`;
  const statements = found.map(one => writeStatement(one, written));
  return send(reply, { statements, more: more ?? '' }, query.attachments);
}

function send(reply: FastifyReply, body: unknown, asParts: boolean): unknown {
  if (!asParts) return body;
  const { type, text } = toMultipart(body);
  return reply.type(type).send(text);
}
