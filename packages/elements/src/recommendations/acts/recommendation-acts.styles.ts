import { css } from '../../base/css.js';

/** What the customer can say, and what stands where an item stood. */
export const recommendationActsStyles = css`
  .choices {
    flex: 1 0 100%;
    gap: var(--space);
    padding-block: calc(var(--space) / 2);
  }
  [aria-pressed='true'] {
    border-color: var(--color-accent);
    box-shadow: inset 0 0 0 1px var(--color-accent);
  }
  .out {
    align-items: center;
    align-content: center;
    justify-content: space-between;
  }
  .out p {
    color: var(--color-muted);
  }
  .items li.out {
    min-block-size: 0;
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
