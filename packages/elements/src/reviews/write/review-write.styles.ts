import { css } from '../../base/css.js';

/** Where a review is written, and what became of it. */
export const reviewWriteStyles = css`
  .write,
  .own-review {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: calc(1.5 * var(--space));
  }
  .write > * {
    max-inline-size: 100%;
  }
  .write .heading {
    font-size: 1.15em;
    font-weight: 700;
    border-radius: 4px;
  }
  .write .hint {
    color: var(--color-muted);
    font-size: 0.9em;
  }
`;
