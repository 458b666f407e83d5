import { css } from '../../../base/css.js';

/** The receipt of a review. */
export const reviewReceiptStyles = css`
  .review-receipt {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--space));
    inline-size: 100%;
    max-inline-size: 640px;
  }
  .review-receipt dt {
    margin-block-start: var(--space);
    color: var(--color-muted);
    font-size: 0.9em;
  }
  .review-receipt dd {
    white-space: pre-wrap;
  }
  .review-receipt .link {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }
  .review-receipt :is(.link input, textarea) {
    flex: 1 1 200px;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: var(--space);
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .review-receipt .actions p {
    flex: 1 0 100%;
  }
  .review-receipt .yes {
    border-color: var(--color-caution);
    color: var(--color-caution);
  }
`;
