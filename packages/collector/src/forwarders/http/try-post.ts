import type { DeliveryProblem } from '../forwarder-kind.js';
import type { HttpClient, PostAnswer, PostRequest } from './http-client.js';

/** Posts; when there is no answer, says so as a problem, without the address, which may hold a secret. */
export async function tryPost(
  client: HttpClient,
  request: PostRequest,
): Promise<{ answer: PostAnswer } | { problem: DeliveryProblem }> {
  try {
    return { answer: await client.post(request) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { problem: { kind: 'unavailable', reason: `${request.url.host} does not answer: ${code ?? message}.` } };
  }
}
