/**
 * An address with our part in its fragment, in place of an earlier one; what else is in it belongs to the page.
 *
 * @param part for example `docent=howto:book-a-room/pick-a-time`
 */
export function addressWith(address: string, part: string): string {
  const [before = '', fragment = ''] = address.split(/#(.*)/s);
  const kept = fragment.replace(/[?&]?docent=[\w:-]+(?:~[\w-]*|\/[\w@.-]*)/, '');
  const joint = !kept ? '' : /^!?\//.test(kept) && !kept.includes('?') ? '?' : '&';
  return `${before}#${kept}${joint}${part}`;
}
