import { isFields } from './fields.js';

/** Major, minor and patch; what comes after them does not order. */
const version = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})(?:[-+].*)?$/;

/**
 * Whether a message comes from an SDK of ours that is newer than this collector, so that its catalogue may have properties
 * that are not known here.
 *
 * @param context the message's `context`
 * @param own version of the collector
 */
export function isNewerSdk(context: unknown, own: string): boolean {
  const library = isFields(context) ? context['library'] : undefined;
  if (!isFields(library) || library['name'] !== 'docent' || typeof library['version'] !== 'string') return false;
  if (library['version'] === own) return false;
  const [theirs, ours] = [library['version'], own].map(text => version.exec(text)?.slice(1).map(Number));
  if (!theirs || !ours) return false;
  const at = theirs.findIndex((part, index) => part !== ours[index]);
  return at >= 0 && (theirs[at] ?? 0) > (ours[at] ?? 0);
}
