import type { DeliveryOutcome, ForwarderKind, StoredEvent } from '@docent/collector';

/** A way of forwarding that remembers what it was handed, and answers as it is told. */
export function recordingKind(
  deliver: (ids: string[], attempt: number) => DeliveryOutcome | Promise<DeliveryOutcome> = ids => ({
    done: ids.length,
  }),
): { kind: ForwarderKind<never>; batches: string[][]; delivered: () => string[] } {
  const batches: string[][] = [];
  const delivered: string[] = [];
  const kind: ForwarderKind<never> = {
    kind: 'recording',
    options: { type: 'object', properties: {} },
    batch: 8,
    create: () => ({
      async deliver(events: readonly StoredEvent[]) {
        const ids = events.map(({ messageId }) => messageId);
        batches.push(ids);
        const outcome = await deliver(ids, batches.length);
        const refused = new Set(outcome.refused?.map(({ seq }) => seq));
        delivered.push(
          ...events
            .slice(0, outcome.done)
            .filter(({ seq }) => !refused.has(seq))
            .map(({ messageId }) => messageId),
        );
        return outcome;
      },
      close: () => Promise.resolve(),
    }),
  };
  return { kind, batches, delivered: () => delivered };
}
