import { css } from '../../base/css.js';

/** The menu of chapters. */
export const videoChaptersStyles = css`
  .chapters {
    max-block-size: 260px;
    padding: var(--space);
    border-block-end: 1px solid var(--line);
    overflow: auto;
    list-style: none;
  }
  .chapters button {
    display: flex;
    gap: var(--space);
    inline-size: 100%;
    min-block-size: 36px;
    padding: 6px var(--space);
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    text-align: start;
  }
  .chapters button:hover {
    background: var(--color-raised);
  }
  .chapters [aria-checked='true'] {
    box-shadow: inset 0 0 0 1px var(--color-accent);
    font-weight: 600;
  }
  .chapters :focus-visible {
    outline-offset: -3px;
  }
  .chapters span {
    flex: 1;
    unicode-bidi: isolate;
  }
  .chapters small {
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .chapters [aria-checked='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
