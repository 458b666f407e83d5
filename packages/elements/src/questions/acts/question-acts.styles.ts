import { css } from '../../base/css.js';

/** What readers do with questions and answers. */
export const questionActsStyles = css`
  .reporting {
    display: grid;
    gap: var(--space);
    max-inline-size: 480px;
    padding: calc(1.5 * var(--space));
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 2);
  }
  .reporting label {
    display: grid;
    gap: 4px;
  }
`;
