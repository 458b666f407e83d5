import { css } from '../../../base/css.js';

/** The reasons behind a must-have or a score. */
export const adviceWhyStyles = css`
  .why .inside {
    gap: var(--space);
    padding: var(--space);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-raised);
    font-size: 0.94em;
  }
  .why ul ul {
    margin-block-start: var(--space);
    padding-inline-start: calc(2 * var(--space));
  }
`;
