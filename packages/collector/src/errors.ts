import { limits } from '@docent/schema';

/** Every error the HTTP interface answers with: status, and what happened and how to mend it. */
export const httpErrors = {
  'bad-request': { status: 400, message: 'This is not a valid HTTP request. Check the address and the headers.' },
  'invalid-json': {
    status: 400,
    message: 'The body is not JSON in UTF-8. Send a JSON object, as application/json or text/plain.',
  },
  'invalid-encoding': {
    status: 400,
    message: 'The body could not be unpacked. Send it plain, or as one complete gzip stream.',
  },
  'invalid-body': {
    status: 400,
    message: 'The body does not have the shape this route takes.',
  },
  'not-an-image': {
    status: 415,
    message: 'This is no image that is taken here. Send a JPEG, PNG or WebP file as the body.',
  },
  'animated-image': { status: 422, message: 'The image is animated. Send a still picture.' },
  'image-too-large': {
    status: 422,
    message: 'The image has more than 40 million pixels. Make it smaller and send it again.',
  },
  'broken-image': { status: 422, message: 'The image is damaged or incomplete. Send it again, or another one.' },
  'invalid-query': { status: 400, message: 'The address asks for something that there is not here.' },
  'xapi-version': {
    status: 400,
    message: 'This needs the header X-Experience-API-Version. Send 1.0.3 or 2.0.0 in it.',
  },
  'project-needed': {
    status: 400,
    message: 'This key is of the whole installation, and the address names no project. Use a key of one project.',
  },
  'message-refused': { status: 400, message: 'The message was not stored.' },
  'unknown-write-key': {
    status: 401,
    message:
      'No project has this write key. Send the key that "docent serve" prints as the user name of Basic auth, or as "writeKey" in the body.',
  },
  'metrics-protected': {
    status: 401,
    message:
      'Metrics are only for this machine, asked directly, or for who sends the token of --metrics-token as "Authorization: Bearer …".',
  },
  'missing-api-key': {
    status: 401,
    message: 'This needs an API key. Send it as "Authorization: Bearer dk_…"; "docent keys create" makes one.',
  },
  'unknown-api-key': {
    status: 401,
    message: 'There is no such API key. Compare it with the one that "docent keys create" printed: dk_, id, _, secret.',
  },
  'revoked-api-key': { status: 401, message: 'This API key was revoked. Use another, or have an admin create one.' },
  'expired-api-key': {
    status: 401,
    message: 'This API key has expired, for example after it was rotated. Use the one that took its place.',
  },
  'origin-refused': {
    status: 403,
    message: 'This write key may not be used from here. Add the origin to the rules of the key, or use another key.',
  },
  'role-too-low': { status: 403, message: 'The role of this API key is not enough for that.' },
  'unknown-key': {
    status: 404,
    message: 'The project has no such key that still holds. List them with "docent keys list".',
  },
  'unknown-version': { status: 404, message: 'The project has no such version. List them with "docent versions".' },
  'unknown-statement': { status: 404, message: 'The project has no such statement.' },
  'unknown-schedule': {
    status: 404,
    message: 'Nothing of this id is planned; perhaps it has happened, or was cancelled.',
  },
  'nothing-before': {
    status: 409,
    message: 'There is no earlier version to go back to. Name one, or publish another.',
  },
  'served-from-file': {
    status: 409,
    message:
      'This collector serves the project from a file, which would win. Start it without the file to publish versions to it.',
  },
  'publishing-frozen': {
    status: 409,
    message: 'Publishing is frozen for this project. An admin can change its settings.',
  },
  'staging-first': {
    status: 409,
    message: 'This project publishes to production only what was published to staging before. Publish it there first.',
  },
  'publication-too-large': {
    status: 413,
    message:
      'The files of the project are too many or too large. Put large videos on a file server and name their address.',
  },
  'project-invalid': { status: 422, message: 'The project has errors and was not published.' },
  'too-many-keys': {
    status: 409,
    message: 'Two write keys of the project hold already. Revoke the older one before making another.',
  },
  'last-write-key': {
    status: 409,
    message: 'This is the only write key of the project. Make another first, so that pages go on sending.',
  },
  'token-missing': {
    status: 401,
    message:
      'Only the customer may do this. Send the token that your server signed for them as "Authorization: Bearer …".',
  },
  'token-refused': { status: 401, message: 'The token was not believed.' },
  'not-found': { status: 404, message: 'There is nothing at this address. Check the method and the path.' },
  'unknown-project': {
    status: 404,
    message: 'This collector does not serve such a project. Check data-project, or start the collector with its file.',
  },
  'unknown-receipt': {
    status: 404,
    message:
      'There is no such receipt, or nothing proves that it is the own one. Send its secret, or a token of whoever issued the command, as "Authorization: Bearer …".',
  },
  'request-timeout': { status: 408, message: 'The request took too long to arrive. Send it again.' },
  'unknown-subject': { status: 404, message: 'The project has no such subject.' },
  'unknown-review': { status: 404, message: 'The project has no such review, question or answer, or it is not shown.' },
  'accepted-by-asker': {
    status: 409,
    message: 'Who asked has said which answer helped. Nobody else can say otherwise.',
  },
  'subject-refused': { status: 422, message: 'The subject cannot be stored as it is.' },
  'newer-record': {
    status: 409,
    message: 'The record was written by a newer Docent than this collector is. Update the collector.',
  },
  'precondition-failed': {
    status: 412,
    message: 'The file is not the one that If-Match or If-Unmodified-Since names.',
  },
  'body-too-large': {
    status: 413,
    message: `The body is larger than this route takes, which is ${limits.batchBytes.toLocaleString('en')} bytes for batches and commands. Send less at once.`,
  },
  'unsupported-media-type': {
    status: 415,
    message:
      'The body has a type or encoding that is not read here. Send JSON as application/json or text/plain, plain or gzip.',
  },
  'range-not-satisfiable': { status: 416, message: 'The file is shorter than the range asked for.' },
  'rate-limited': {
    status: 429,
    message: 'Too much was sent in a short time. Wait as many seconds as Retry-After says, then send it again.',
  },
  'headers-too-large': {
    status: 431,
    message: 'The headers are too large. Send fewer or smaller cookies and headers.',
  },
  internal: { status: 500, message: 'Something went wrong in the collector. Its log says what.' },
  'sdk-not-built': {
    status: 503,
    message: 'The SDK has not been built. Run "npm run build", or name the folder of a built SDK with --sdk.',
  },
  'store-unavailable': {
    status: 503,
    message: 'The store cannot do its work now, and nothing was acknowledged. Send it again later.',
  },
  overloaded: {
    status: 503,
    message:
      'More is waiting to be stored than there is room for, and nothing was acknowledged. Send it again after as many seconds as Retry-After says.',
  },
  'shutting-down': { status: 503, message: 'The collector is shutting down. Send the request again.' },
} as const satisfies Record<string, { status: number; message: string }>;

/** Code of an error of the HTTP interface. */
export type CollectorErrorCode = keyof typeof httpErrors;

/** Body of every answer that is an error. */
export interface ErrorBody {
  error: { code: CollectorErrorCode; message: string };
}

/** An error with the answer it leads to. */
export class CollectorError extends Error {
  override readonly name = 'CollectorError';
  readonly code: CollectorErrorCode;
  readonly statusCode: number;
  /** Seconds after which the same request may succeed; absent when nothing is known. */
  readonly retryAfter: number | undefined;

  /** @param detail what exactly is wrong; stands after the message of the table. */
  constructor(code: CollectorErrorCode, detail?: string, options: ErrorOptions & { retryAfter?: number } = {}) {
    super(detail ? `${httpErrors[code].message} ${detail}` : httpErrors[code].message, options);
    this.code = code;
    this.statusCode = httpErrors[code].status;
    this.retryAfter = options.retryAfter;
  }

  /** The body of the answer. */
  toBody(): ErrorBody {
    return { error: { code: this.code, message: this.message } };
  }
}
