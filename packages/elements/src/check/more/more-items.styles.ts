import { css } from '../../base/css.js';

/** Numbers, items to order and to match. */
export const moreItemsStyles = css`
  .order {
    display: grid;
    gap: var(--space);
    padding-inline-start: 1.5em;
  }
  .order .button {
    min-inline-size: 44px;
  }
  .pairs {
    display: grid;
    gap: calc(1.5 * var(--space));
  }
  .pairs label {
    display: grid;
    gap: 4px;
  }
  .number {
    max-inline-size: 12em;
    min-block-size: 44px;
    padding: 4px var(--space);
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) * 0.67);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  select {
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 4px var(--space);
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) * 0.67);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .spread {
    flex: 1;
  }
`;
