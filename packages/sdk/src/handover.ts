import type { Docent, Moment } from '@docent/client';

/** A call made before there was anybody to take it, with the time and page it was made at and what settles its promise. */
export interface QueuedCall {
  /** Name of a method, or a function that gets `docent`. Comes from the page, unchecked. */
  method: unknown;
  arguments: readonly unknown[];
  moment: Moment;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/** Stand-ins for the methods of {@link Docent}, and the calls they have taken. */
export interface Waiting {
  /** Becomes the real one: the methods are replaced on the same object. */
  docent: Partial<Docent>;
  queue: QueuedCall[];
}

/** What the loader hands to the boot chunk. */
export interface Handover extends Waiting {
  /** The `data-*` attributes of the script tag, in camel case. */
  attributes: Readonly<Record<string, string | undefined>>;
  /** Address of the loader. */
  src: string;
}
