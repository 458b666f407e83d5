import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CollectorError, type CollectorErrorCode } from '../errors.js';
import type { Log, LogEntry } from '../log.js';
import { StoreError } from '../store/store-error.js';

/** Seconds after which a sender should try again where nothing is known: long enough to be no load, short enough for a customer still there. */
const retryAfter = 5;

/** What the framework reports, in our terms. */
const frameworkCodes: Record<string, CollectorErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-request',
  FST_ERR_BAD_URL: 'bad-request',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

/** How errors are answered and logged. */
export interface AnswerErrorsOptions {
  log: Log;
  /** Whether the log tells who asked. Default: false. */
  logAddresses?: boolean | undefined;
}

/**
 * One shape for every error, from one table; the reason of what is our fault goes to the log and nowhere else. The log names
 * the route instead of the address asked for, and the code instead of what is wrong with the body: either may hold what
 * identifies a customer.
 */
export function answerErrors(app: FastifyInstance, { log, logAddresses = false }: AnswerErrorsOptions): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = toCollectorError(error);
    // Ingestion has already said what it refused, and why.
    if (known.code !== 'message-refused') log(toEntry(request, known, logAddresses));
    return answer(reply.header('X-Request-Id', request.id), known);
  });
  app.setNotFoundHandler((_, reply) => answer(reply, new CollectorError('not-found')));
}

function toEntry(request: FastifyRequest, { cause, code, statusCode }: CollectorError, withAddress: boolean): LogEntry {
  const { id, ip, method, routeOptions } = request;
  const message = `${method} ${routeOptions.url ?? 'no route'}: ${statusCode} ${code}`;
  const fields = { request: id, ...(withAddress && { address: ip }) };
  return {
    level: cause ? 'error' : 'warn',
    message,
    fields,
    kind: message,
    ...(cause !== undefined && { error: cause }),
  };
}

/** Sends an error as the answer. */
export function answer(reply: FastifyReply, error: CollectorError): FastifyReply {
  const wait = error.retryAfter ?? (error.statusCode === 503 ? retryAfter : undefined);
  // Whole seconds (RFC 9110), and never so few that it would be too early.
  if (wait !== undefined) reply.header('Retry-After', Math.max(1, Math.ceil(wait)));
  return reply.code(error.statusCode).type('application/json; charset=utf-8').send(error.toBody());
}

/** An error from anywhere as one of the table. */
export function toCollectorError(error: Error & { code?: string; statusCode?: number }): CollectorError {
  if (error instanceof CollectorError) return error;
  if (error instanceof StoreError) return new CollectorError('store-unavailable', undefined, { cause: error });
  const code = frameworkCodes[error.code ?? ''];
  if (code) return new CollectorError(code);
  if (error.statusCode && error.statusCode < 500) return new CollectorError('bad-request');
  return new CollectorError('internal', undefined, { cause: error });
}
