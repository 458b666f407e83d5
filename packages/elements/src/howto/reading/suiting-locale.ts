/** Of what there is, what is in the same language, else the first. */
export function suitingLocale(tracks: readonly { locale: string }[], wish: string): string | undefined {
  const language = (tag: string) => tag.split('-')[0];
  return (tracks.find(({ locale }) => language(locale) === language(wish)) ?? tracks[0])?.locale;
}
