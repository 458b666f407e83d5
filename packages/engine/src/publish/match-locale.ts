/**
 * The available locale that serves a reader best: the first wish that is there as it stands, else the first whose language
 * is there in any region ("Lookup" of RFC 4647, section 3.4, extended to sibling regions), else the source locale.
 *
 * @param wishes BCP 47 tags, best first; empty ones are skipped
 * @param available locales of the project, the source locale first; never empty
 */
export function matchLocale(wishes: readonly (string | undefined)[], available: readonly string[]): string {
  const language = (locale: string) => locale.toLowerCase().split('-')[0];
  for (const wish of wishes) {
    if (!wish) continue;
    const match =
      available.find(locale => locale.toLowerCase() === wish.toLowerCase()) ??
      available.find(locale => locale === language(wish)) ??
      available.find(locale => language(locale) === language(wish));
    if (match) return match;
  }
  return available[0] ?? 'en';
}
