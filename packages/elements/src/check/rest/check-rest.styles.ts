import { css } from '../../base/css.js';

/** What comes after an answer, and the scale of confidence. */
export const checkRestStyles = css`
  .option small {
    margin-inline-start: var(--space);
    font-size: 0.875em;
    font-weight: 600;
  }
  .right {
    border-color: var(--color-done);
    border-inline-start-width: 4px;
  }
  .right small,
  .verdict.right {
    color: var(--color-done);
  }
  .wrong small,
  .verdict.wrong {
    color: var(--color-caution);
  }
  .wrong {
    border-color: var(--color-caution);
    border-inline-start: 4px dashed var(--color-caution);
  }
  .verdict {
    padding-inline-start: var(--space);
    border-inline-start: 4px solid;
    font-size: 1.125em;
    font-weight: 700;
  }
  .verdict:focus-visible {
    outline-offset: 4px;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }
  .scale .button {
    flex: 1 1 44px;
    padding-inline: 4px;
  }
`;
