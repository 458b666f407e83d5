/** Custom properties (without `--docent-`) that a theme or a page may set. */
export const themeTokens = [
  'color-text',
  'color-muted',
  'color-surface',
  'color-raised',
  'color-border',
  'color-accent',
  'color-on-accent',
  'color-done',
  'color-caution',
  'color-note',
  'color-tip',
  'font',
  'font-size',
  'radius',
  'space',
] as const;
export type ThemeToken = (typeof themeTokens)[number];
