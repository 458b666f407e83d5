import { css } from './css.js';

/**
 * The border to the page. `all: initial` lets nothing of the page in (it does not touch custom properties); the inner root
 * repeats it, because a page's `* { … !important }` reaches the host element but nothing below it. What is inherited on
 * purpose: the font family, light or dark, and being hidden or switched off together with what surrounds the widget.
 */
export const baseStyles = css`
  :host,
  .root {
    all: initial;
    font-family: inherit;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
  }
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    --line: color-mix(in srgb, var(--color-border) 45%, transparent);
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    contain-intrinsic-inline-size: 720px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--color-surface);
    color: var(--color-text);
    /* The default of the font is to inherit it: a custom property of that value is invalid here, which does just that. */
    font-family: var(--font);
    font-size: var(--font-size);
    line-height: 1.55;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  a {
    color: var(--color-accent);
    text-underline-offset: 0.15em;
  }
  button {
    font: inherit;
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space);
    min-block-size: 40px;
    padding: 4px calc(2 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) * 0.67);
    background: none;
    color: inherit;
    font-weight: 600;
  }
  .button:hover {
    background: var(--color-raised);
  }
  .primary {
    border-color: var(--color-accent);
    background: var(--color-accent);
    color: var(--color-on-accent);
  }
  .primary:hover {
    background: color-mix(in srgb, var(--color-accent) 88%, var(--color-text));
  }
  :focus-visible {
    outline: 3px solid var(--color-accent);
    outline-offset: 2px;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .state,
  .skeleton {
    flex: 1;
    display: grid;
    gap: calc(2 * var(--space));
    padding: calc(3 * var(--space));
  }
  .state {
    place-content: center;
    justify-items: center;
    color: var(--color-muted);
    text-align: center;
  }
  .skeleton {
    grid-template-rows: 28px 16px 1fr 40px;
  }
  .skeleton i {
    border-radius: calc(var(--radius) / 2);
    background: var(--color-raised);
    animation: pulse 1.6s ease-in-out infinite alternate;
  }
  .skeleton i:first-child {
    inline-size: 60%;
  }
  @keyframes pulse {
    to {
      opacity: 0.5;
    }
  }
  @media (pointer: coarse) {
    button,
    summary {
      min-block-size: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
  @media (prefers-contrast: more) {
    .root {
      --color-muted: var(--color-text);
      --line: var(--color-text);
    }
  }
  @media (forced-colors: active) {
    .primary {
      border-width: 2px;
    }
    .skeleton i {
      border: 1px solid;
    }
  }
  @media print {
    .root {
      color-scheme: light;
      border: 0;
    }
    button {
      display: none !important;
    }
  }
`;
