import { css } from '../../base/css.js';

/** What became of answers that were sent. */
export const surveySentStyles = css`
  .sent {
    display: grid;
    justify-items: start;
    gap: var(--space);
  }
  .sent a {
    padding-block: 4px;
    font-weight: 600;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space) calc(2 * var(--space));
    padding: var(--space) var(--pad);
    border-block-start: 1px solid var(--line);
    background: var(--color-raised);
  }
  .notice p {
    flex: 1 1 240px;
  }
`;
