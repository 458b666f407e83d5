import { css } from '../../../base/css.js';

/** What would change the advice. */
export const adviceChangesStyles = css`
  .inside li.row > span {
    flex: 1 1 16em;
  }
  .tried {
    padding: var(--space);
    border: 1px solid var(--color-accent);
    border-radius: calc(var(--radius) / 2);
  }
`;
