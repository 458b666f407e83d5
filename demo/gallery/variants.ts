/** Everything the gallery shows an element in. One address each. */
export const variants = {
  element: ['howto'],
  example: ['full', 'text-only', 'minimal', 'long', 'hostile'],
  state: ['ready', 'in-progress', 'done', 'video-missing', 'captions-broken', 'loading', 'empty', 'error', 'offline'],
  locale: ['en', 'de', 'ar'],
  scheme: ['light', 'dark'],
  width: ['full', '320'],
} as const;

export type Variant = { [axis in keyof typeof variants]: (typeof variants)[axis][number] };

/** Address of a variant. */
export function variantUrl({ element, example, state, locale, scheme, width }: Variant): string {
  const query = new URLSearchParams({ state, locale, scheme, width });
  return `/gallery/${element}/${example}?${query.toString()}`;
}

/** The variant an address names; what it leaves out is the first of its kind. Undefined for the overview. */
export function variantOf({ pathname, searchParams }: URL): Variant | undefined {
  const [element, example] = pathname.replace(/^\/gallery\/?/, '').split('/');
  if (!element) return undefined;
  const asked: Record<string, string | null | undefined> = { ...Object.fromEntries(searchParams), element, example };
  return Object.fromEntries(
    Object.entries(variants).map(([axis, values]) => [
      axis,
      (values as readonly string[]).find(value => value === asked[axis]) ?? values[0],
    ]),
  ) as Variant;
}

/** Whether a variant has something of its own to show: states of a video need a video, states without data need one example. */
export function isMeaningful({ example, state }: Variant): boolean {
  if (state === 'video-missing' || state === 'captions-broken') return example === 'full';
  if (state === 'ready') return true;
  if (state === 'in-progress' || state === 'done') return example !== 'hostile';
  return example === 'minimal';
}
