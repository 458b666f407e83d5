/** Questions of the survey with the rarer types. */
const rareStates = ['ends', 'sets', 'grid', 'map', 'mail', 'look'] as const;

/** States of a review that is being written, or was sent. */
const writtenStates = ['form', 'problems', 'held', 'refused', 'receipt'] as const;

/** The examples and states each element is shown in. */
export const elements = {
  howto: {
    examples: ['full', 'text-only', 'minimal', 'branched', 'embed', 'long', 'hostile'],
    states: [
      'ready',
      'in-progress',
      'done',
      'transcript',
      'as-text',
      'stuck',
      'video-missing',
      'captions-broken',
      'loading',
      'empty',
      'error',
      'offline',
    ],
  },
  advice: {
    examples: ['types', 'minimal', 'hostile'],
    states: [
      'ready',
      'problem',
      'in-progress',
      'given',
      'page',
      'page-answered',
      'loading',
      'empty',
      'error',
      'offline',
    ],
  },
  check: {
    examples: ['types', 'minimal'],
    states: ['ready', 'problem', 'wrong', 'number', 'order', 'match', 'task', 'confidence', 'done', 'empty'],
  },
  survey: {
    examples: ['types', 'rare', 'minimal'],
    states: [
      'ready',
      'problem',
      ...([
        'csat',
        'ces',
        'stars',
        'faces',
        'numbers',
        'one',
        'any',
        'points',
        'words',
        'number',
        'date',
        'consent',
        ...rareStates,
      ] as const),
      'done',
      'changed',
      'queued',
      'sent',
      'refused',
      'receipt',
      'correcting',
      'withdrawn',
      'loading',
      'empty',
      'error',
      'offline',
    ],
  },
  reviews: {
    examples: ['default', 'minimal', 'hostile', 'written'],
    states: [
      'ready',
      ...writtenStates,
      'filter',
      'trust',
      'how',
      'report',
      'few',
      'none',
      'failed',
      'unavailable',
      'loading',
      'empty',
      'offline',
    ],
  },
  questions: {
    examples: ['full', 'hostile'],
    states: ['ready', 'similar', 'write', 'report', 'own', 'none', 'failed', 'offline'],
  },
  learning: { examples: ['skills'], states: ['ready', 'known', 'asking', 'empty'] },
  placement: {
    examples: ['popover', 'modal', 'button', 'inline'],
    states: ['open', 'menu', 'why', 'closed', 'minimised'],
  },
  recommendations: {
    examples: ['full', 'cards', 'compact', 'next', 'hostile', 'minimal'],
    states: ['ready', 'open', 'plain', 'refused', 'loading', 'empty', 'error', 'offline'],
  },
  consent: {
    examples: ['prompt', 'inline'],
    states: [
      'asked',
      'choosing',
      'not-saved',
      'answered',
      'erasing',
      'queued',
      'refused',
      'loading',
      'error',
      'offline',
    ],
  },
  debug: { examples: ['panel'], states: ['closed', 'open', 'offline'] },
} as const satisfies Record<string, { examples: readonly string[]; states: readonly string[] }>;

/** In what each of them is shown. */
export const settings = {
  locale: ['en', 'de', 'ar'],
  scheme: ['light', 'dark'],
  width: ['full', '320'],
} as const;

export type ElementName = keyof typeof elements;
/** Everything the gallery shows an element in. One address each. */
export type Variant<E extends ElementName = ElementName> = {
  [setting in keyof typeof settings]: (typeof settings)[setting][number];
} & {
  [element in E]: {
    element: element;
    example: (typeof elements)[element]['examples'][number];
    state: (typeof elements)[element]['states'][number];
  };
}[E];

/** Address of a variant. */
export function variantUrl({ element, example, state, locale, scheme, width }: Variant): string {
  const query = new URLSearchParams({ state, locale, scheme, width });
  return `/gallery/${element}/${example}?${query.toString()}`;
}

/** The variant an address names; what it leaves out is the first of its kind. Undefined for the overview. */
export function variantOf({ pathname, searchParams }: URL): Variant | undefined {
  const [asked, example] = pathname.replace(/^\/gallery\/?/, '').split('/');
  if (!asked) return undefined;
  const element = oneOf(Object.keys(elements) as ElementName[], asked);
  const { examples, states } = elements[element];
  return {
    element,
    example: oneOf<string>(examples, example),
    state: oneOf<string>(states, searchParams.get('state')),
    locale: oneOf(settings.locale, searchParams.get('locale')),
    scheme: oneOf(settings.scheme, searchParams.get('scheme')),
    width: oneOf(settings.width, searchParams.get('width')),
  } as Variant;
}

function oneOf<T extends string>(values: readonly T[], asked: string | null | undefined): T {
  return values.find(value => value === asked) ?? values[0]!;
}

/** Whether a variant has something of its own to show. */
export function isMeaningful(variant: Variant): boolean {
  const { element, example, locale, state, width } = variant;
  switch (element) {
    // States of a video need a video, states without data need one example.
    case 'howto':
      if (state === 'video-missing' || state === 'captions-broken') return example === 'full';
      if (state === 'stuck') return example === 'branched';
      if (state === 'ready') return true;
      if (state === 'in-progress' || state === 'done') return example !== 'hostile' && example !== 'embed';
      return example === 'minimal';
    case 'advice':
      if (['loading', 'empty', 'error', 'offline'].includes(state)) return example === 'minimal';
      return example === 'types' || state === 'given' || (example === 'hostile' && state === 'page');
    case 'check':
      return (example === 'minimal') === (state === 'empty');
    case 'survey':
      if (['loading', 'empty', 'error', 'offline'].includes(state)) return example === 'minimal';
      if (['changed', 'queued', 'sent', 'refused', 'correcting', 'withdrawn'].includes(state))
        return example === 'minimal';
      if (state === 'ready' || state === 'done') return true;
      if (state === 'problem') return example !== 'minimal';
      return example === (rareStates.some(rare => rare === state) ? 'rare' : 'types');
    case 'reviews':
      if (example === 'written' || writtenStates.some(written => written === state))
        return example === 'written' && writtenStates.some(written => written === state);
      return (
        state === 'ready' ||
        ((example === 'default') === !['loading', 'empty', 'offline', 'failed'].includes(state) &&
          example !== 'hostile')
      );
    case 'questions':
      return example === 'full' || state === 'ready';
    case 'learning':
      return true;
    case 'placement':
      if (example === 'inline') return state !== 'closed' && state !== 'minimised';
      return width === 'full' && (example === 'button' || (state !== 'closed' && state !== 'minimised'));
    case 'recommendations':
      if (state === 'open') return example === 'full' || example === 'hostile';
      if (state === 'plain' || state === 'refused') return example === 'full';
      return example === 'minimal' || (state === 'ready' && example !== 'hostile');
    // What is in a corner is as wide as the window, and the prompt shows nothing while there is nothing to ask.
    case 'consent':
      if (example === 'inline') return state !== 'asked' && state !== 'choosing';
      return (state === 'asked' || state === 'choosing' || state === 'not-saved') && width === 'full';
    case 'debug':
      return locale === 'en' && width === 'full';
  }
}
