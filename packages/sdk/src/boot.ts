import type { Handover } from './handover.js';
import { readAttributes } from './read-attributes.js';
import { start } from './start.js';

/** Starts Docent from what the loader has gathered. Returns what brings the client at once, for calls that cannot wait. */
export function boot(handover: Handover): () => void {
  return start(window, readAttributes(handover, document), handover);
}
