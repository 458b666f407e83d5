import { kinds } from '@docent/schema/names';

/** Selector of all our elements. */
export const tags = kinds.map(kind => `docent-${kind}`).join();
