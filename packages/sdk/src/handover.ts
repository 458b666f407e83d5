import type { Docent, Moment } from '@docent/client';

/** A call made before Docent was loaded, with the time and page it was made at and what settles its promise. */
export interface QueuedCall {
  /** Name of a method, or a function that gets `docent`. Comes from the page, unchecked. */
  method: unknown;
  arguments: readonly unknown[];
  moment: Moment;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/** What the loader hands to the boot chunk. */
export interface Handover {
  /** `window.docent` as it stands: stub methods that are to be replaced on the same object. */
  docent: Partial<Docent>;
  queue: QueuedCall[];
  /** The `data-*` attributes of the script tag, in camel case. */
  attributes: Readonly<Record<string, string | undefined>>;
  /** Address of the loader. */
  src: string;
}
