import type { Messages } from '@docent/elements';
import { matchLocale } from '@docent/engine/publish/match-locale.js';
import type { PublishedTheme } from '@docent/schema';
import type { Kind } from '@docent/schema/names';
import type { UnaskedSetup } from './create-unasked.js';
import { entityOf } from './entity-of.js';

/** What it takes to show an entity in a place of its own. */
export interface Content {
  /** What the entity is called. */
  heading: string | undefined;
  /** The vendor, as customers know it. */
  from: string | undefined;
  /** The author's sentence on why this customer is asked. */
  why: string | undefined;
  locale: string;
  messages: Messages | undefined;
  theme: PublishedTheme | undefined;
}

/** What was loaded to be shown. */
export interface Contents {
  /** It, once it is loaded. */
  of(ref: string): Content | undefined;
  /**
   * Loads an entity, the code of its widget and that of its frame, so that nothing appears empty.
   * @throws {DocentError} as the project's entities
   */
  load(ref: string): Promise<void>;
}

/** @param loaded hears that there is something more */
export function createContents(
  { client, definer, options, window }: Pick<UnaskedSetup, 'client' | 'definer' | 'options' | 'window'>,
  loaded: () => void,
): Contents {
  const contents = new Map<string, Content>();
  const { project } = client;

  async function load(ref: string): Promise<Content> {
    const [entity, { locales }] = await Promise.all([
      project.entity(ref, [options.locale, window.document.documentElement.lang || undefined]),
      import('@docent/elements/placement/placement.define.js'),
    ]);
    // What is published has a kind that there is.
    await definer.load(entityOf(ref).kind as Kind);
    const { locale, title, why } = entity as { locale: string; title?: unknown; why?: unknown };
    // Texts in English are better than none.
    const messages = await locales[matchLocale([locale], ['en', ...Object.keys(locales)])]?.().catch(() => undefined);
    const { name, theme } = project.loaded() ?? {};
    return { heading: textOf(title), from: name, why: textOf(why), locale, messages, theme };
  }

  return {
    of: ref => contents.get(ref),
    async load(ref) {
      if (contents.has(ref)) return;
      contents.set(ref, await load(ref));
      loaded();
    },
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
