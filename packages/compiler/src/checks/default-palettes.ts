import type { ThemeToken } from '@docent/schema/names';

/** Colours of the elements where neither the page nor the project sets any: what a half-set pair is judged against. */
export const defaultPalettes: Readonly<Record<'light' | 'dark', { readonly [token in ThemeToken]?: string }>> = {
  light: {
    'color-text': '#1d2433',
    'color-muted': '#566074',
    'color-surface': '#ffffff',
    'color-accent': '#2f5bd7',
    'color-on-accent': '#ffffff',
  },
  dark: {
    'color-text': '#e8ecf4',
    'color-muted': '#a7b0c2',
    'color-surface': '#171b24',
    'color-accent': '#8fb0ff',
    'color-on-accent': '#10182b',
  },
};
