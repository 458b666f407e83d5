import { css } from '../base/css.js';

/** A button in a corner, and above it the panel. It takes no room of the page. */
export const debugStyles = css`
  :host {
    position: fixed !important;
    inset-block-end: 0;
    inset-inline-end: 0;
  }
  .root {
    border: 0;
    background: none;
  }
  .corner {
    position: fixed;
    inset: auto 0 env(safe-area-inset-bottom, 0px) auto;
    display: flex;
    flex-direction: column-reverse;
    align-items: flex-end;
    gap: 8px;
    inline-size: 480px;
    max-inline-size: calc(100% - 24px);
    max-block-size: calc(100% - 24px);
    margin: 12px max(12px, env(safe-area-inset-right, 0px)) 12px 0;
    border: 0;
    background: none;
    color: inherit;
    overflow: visible;
    pointer-events: none;
    font-size: 0.875em;
  }
  /* On a phone the question for consent takes all of the bottom. */
  @media (max-width: 480px) {
    .corner {
      inset: env(safe-area-inset-top, 0px) 0 auto auto;
      flex-direction: column;
    }
  }
  .corner > * {
    flex: none;
    pointer-events: auto;
    border: 1px solid var(--color-border);
    background: var(--color-surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.25);
  }
  [part='toggle'] {
    min-block-size: 32px;
    border-radius: 99px;
    font-size: 0.875em;
  }
  section {
    flex: 0 1 auto !important;
    inline-size: 100%;
    min-block-size: 0;
    max-block-size: 70vh;
    max-block-size: 70dvh;
    padding: 16px;
    border-radius: var(--radius);
    overflow: auto;
    overscroll-behavior: contain;
  }
  section[hidden] {
    display: none;
  }
  h2,
  h3 {
    font-size: 1em;
  }
  h2 {
    font-size: 1.2em;
  }
  h3 {
    margin-block: 16px 4px;
    border-block-end: 1px solid var(--line);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 8px;
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(40%) 1fr;
    gap: 2px 16px;
  }
  dt,
  small,
  p {
    color: var(--color-muted);
  }
  ul {
    display: grid;
    gap: 6px;
    list-style: none;
  }
  small {
    display: block;
    font-size: 0.9em;
  }
  dd,
  li {
    font-variant-numeric: tabular-nums;
  }
  .good {
    color: var(--color-done);
  }
  .bad {
    color: var(--color-caution);
  }
  textarea {
    inline-size: 100%;
    border: 1px solid var(--color-border);
    background: var(--color-raised);
    color: inherit;
    font: 12px/1.4 monospace;
  }
  @media print {
    .corner {
      display: none;
    }
  }
`;
