import { type Static, Type } from '@sinclair/typebox';
import { type ThemeToken, themeTokens } from './names.js';

const tokenHelp: Record<ThemeToken, [description: string, example: string]> = {
  'color-text': ['Text.', '#1d2433'],
  'color-muted': ['Secondary text; at least 4.5:1 against the surface.', '#566074'],
  'color-surface': ['Background of a widget.', '#ffffff'],
  'color-raised': ['Background of parts that stand out.', '#f4f6fa'],
  'color-border': ['Lines and outlines.', '#8a93a5'],
  'color-accent': ['Buttons, links, the current step.', '#2f5bd7'],
  'color-on-accent': ['Text on the accent colour; at least 4.5:1 against it.', '#ffffff'],
  'color-done': ['What is done.', '#1a7f4b'],
  'color-caution': ['Cautions and errors.', '#b3261e'],
  'color-note': ['Notes.', '#2f5bd7'],
  'color-tip': ['Tips.', '#1a7f4b'],
  font: ['Font family list; fonts are the page’s own. Default: inherited from the page.', 'Inter, sans-serif'],
  'font-size': ['Size of normal text. Default: 16px.', '16px'],
  radius: ['Corner radius.', '10px'],
  space: ['Unit of spacing; gaps are multiples of it.', '8px'],
};

function value(token: ThemeToken) {
  const [description, example] = tokenHelp[token];
  const pattern = token.startsWith('color-')
    ? '^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$'
    : token === 'font'
      ? '^[A-Za-z0-9 ,"\'-]+$'
      : '^[0-9]+(\\.[0-9]+)?(px|em)$';
  return Type.Optional(
    Type.String({ title: `--docent-${token}`, description, pattern, maxLength: 200, examples: [example] }),
  );
}

const tokens = Object.fromEntries(themeTokens.map(token => [token, value(token)])) as Record<
  ThemeToken,
  ReturnType<typeof value>
>;

function Scheme(title: string, description: string) {
  return Type.Object(tokens, {
    additionalProperties: false,
    title,
    description,
    examples: [{ 'color-accent': '#2f5bd7', 'color-on-accent': '#ffffff' }],
  });
}

/** Fallbacks for the `--docent-*` custom properties; what a page sets itself wins. */
export const Theme = Type.Object(
  {
    light: Type.Optional(Scheme('Light', 'Values for a light page.')),
    dark: Type.Optional(Scheme('Dark', 'Values for a dark page.')),
  },
  {
    additionalProperties: false,
    title: 'Theme',
    description:
      'Fallbacks for the --docent-* custom properties; what a page sets itself wins. Light or dark follows the color-scheme of the page.',
    examples: [{ light: { 'color-accent': '#2f5bd7', 'color-on-accent': '#ffffff' } }],
  },
);
export type Theme = Static<typeof Theme>;
