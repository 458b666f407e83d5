/**
 * How a counting server treats the requests that deliver. A mode is called with `{ path, markers, size, at }` for each and
 * says what becomes of it:
 * `record` whether its events are counted; `wait` milliseconds before the answer (after recording); `answer` what is sent
 * instead of success; `destroy` to cut the connection instead of answering.
 */
export const modes = {
  /** All is well. */
  ok: () => () => ({ record: true }),

  /** Nothing is stored and this is said. `retryAfter` in seconds goes into `Retry-After`. */
  status:
    (status, { retryAfter } = {}) =>
    () => ({
      record: false,
      answer: {
        status,
        type: 'application/json',
        body: JSON.stringify({ error: `answered ${status} on purpose` }),
        headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
      },
    }),

  /** Stored, but the answer never arrives. */
  destroyAfterRecording: () => () => ({ record: true, destroy: true }),

  /** The page of a network that wants a sign-in first: 200, HTML, nothing stored. */
  captive: () => () => ({
    record: false,
    answer: { status: 200, type: 'text/html', body: '<!doctype html><title>Sign in to this network</title>' },
  }),

  /** Stored at once, answered late. */
  slow: milliseconds => () => ({ record: true, wait: milliseconds }),

  /** Refuses the whole of every request that holds one marker, as services without answers per event do. */
  poisoned:
    (marker, status = 400) =>
    ({ markers }) =>
      markers.includes(marker) ? modes.status(status)() : { record: true },
};
