/** The collector refused, or could not be asked; the message says why and how to mend it. */
export class AdminError extends Error {
  override readonly name = 'AdminError';
  /** Code of the collector's error; absent: it could not be asked. */
  readonly code: string | undefined;

  constructor(message: string, code?: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Where to ask, and with what. */
export interface AdminClientOptions {
  /** Address of the collector. Default: `DOCENT_ENDPOINT`, else the one that `docent serve` has on this machine. */
  endpoint?: string | undefined;
  /** API key. Default: `DOCENT_API_KEY`. */
  key?: string | undefined;
  project: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Asks routes of `/v1/admin` of one project. */
export interface AdminClient {
  endpoint: string;
  /**
   * GET without a body, POST with one.
   *
   * @throws AdminError
   */
  ask<T>(path: string, body?: object | FormData): Promise<T>;
}

/**
 * A client for the administration of a project.
 *
 * @throws AdminError when no usable key or address is named
 */
export function createAdminClient({ endpoint, key, project, env }: AdminClientOptions): AdminClient {
  const base = (endpoint ?? (env['DOCENT_ENDPOINT'] || 'http://127.0.0.1:4400')).replace(/\/+$/, '');
  if (!/^https?:\/\//.test(base) || !URL.canParse(base)) {
    throw new AdminError(
      `"${base}" is no address. Name the collector as https://… with --endpoint or DOCENT_ENDPOINT.`,
    );
  }
  const secret = key ?? env['DOCENT_API_KEY'];
  if (!secret) throw new AdminError('No API key is named. Set DOCENT_API_KEY, or name one with --key.');
  return {
    endpoint: base,
    async ask<T>(path: string, body?: object | FormData): Promise<T> {
      const isForm = body instanceof FormData;
      const response = await fetch(`${base}/v1/admin/projects/${encodeURIComponent(project)}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${secret}`, ...(body && !isForm && { 'content-type': 'application/json' }) },
        ...(body && { body: isForm ? body : JSON.stringify(body) }),
      }).catch((error: unknown) => {
        const { cause } = error as { cause?: { code?: string } };
        throw new AdminError(
          `${base} cannot be reached${cause?.code ? ` (${cause.code})` : ''}. Is the collector running?`,
        );
      });
      const answer = (await response.json().catch(() => undefined)) as
        { error?: { code: string; message: string } } | undefined;
      if (!answer)
        throw new AdminError(`${base} answered with ${response.status} and no JSON. Is it a Docent collector?`);
      if (answer.error) throw new AdminError(answer.error.message, answer.error.code);
      return answer as T;
    },
  };
}
