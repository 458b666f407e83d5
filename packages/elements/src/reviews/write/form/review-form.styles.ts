import { css } from '../../../base/css.js';

/** The form for reviews. */
export const reviewFormStyles = css`
  .problems,
  .public {
    padding: calc(1.5 * var(--space));
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-raised);
  }
  .problems {
    border-color: var(--color-caution);
  }
  .problems ul {
    padding-inline-start: 1.5em;
  }
  .problems a {
    display: inline-block;
    padding-block: 4px;
  }
  .public p + p {
    margin-block-start: 4px;
  }
`;
