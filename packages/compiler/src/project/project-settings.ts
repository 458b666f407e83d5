import { type AttentionSettings, localePattern, type PublishedTheme } from '@docent/schema';
import type { SourceFile } from '../source/source-file.js';

/** What the project file says about the project itself, as far as it can be read. */
export interface ProjectSettings {
  project: string;
  /** The source locale first; empty when `locales` has problems, so that texts are not judged against a guess. */
  locales: string[];
  theme: PublishedTheme | undefined;
  attention: AttentionSettings | undefined;
}

/** Reads the settings; what is wrong with them has been reported by the validator. */
export function projectSettings({ value }: SourceFile): ProjectSettings {
  const { attention, project, locales, theme } = value as {
    attention?: AttentionSettings;
    project?: unknown;
    locales?: unknown;
    theme?: PublishedTheme;
  };
  const tag = new RegExp(localePattern);
  const list: unknown[] = Array.isArray(locales) ? locales : [];
  const sound = list.every((locale): locale is string => typeof locale === 'string' && tag.test(locale));
  return {
    project: typeof project === 'string' ? project : '',
    locales: sound ? [...new Set(list)] : [],
    theme,
    attention,
  };
}
