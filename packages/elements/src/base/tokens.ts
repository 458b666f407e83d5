import type { ThemeToken } from '@docent/schema/names';

/**
 * Values of the design tokens where neither the page nor the project's theme gives one: colours for a light and for a dark
 * page, the rest once. `medium` is the reader's own text size (16px unless they changed it), whatever the page's root is.
 */
export const tokens: Readonly<Record<ThemeToken, readonly [value: string, dark?: string]>> = {
  'color-text': ['#1d2433', '#e8ecf4'],
  'color-muted': ['#566074', '#a7b0c2'],
  'color-surface': ['#fff', '#171b24'],
  'color-raised': ['#f4f6fa', '#212735'],
  'color-border': ['#8a93a5', '#6b7689'],
  'color-accent': ['#2f5bd7', '#8fb0ff'],
  'color-on-accent': ['#fff', '#10182b'],
  'color-done': ['#1a7f4b', '#6fd6a0'],
  'color-caution': ['#b3261e', '#ff9d94'],
  'color-note': ['#2f5bd7', '#8fb0ff'],
  'color-tip': ['#1a7f4b', '#6fd6a0'],
  font: ['inherit'],
  'font-size': ['medium'],
  radius: ['12px'],
  space: ['8px'],
};
