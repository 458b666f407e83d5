import { css } from '../../../base/css.js';

/** The two forms under the result. */
export const adviceFeedbackStyles = css`
  :is(.rate, .dispute) form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: var(--space);
  }
  :is(.rate, .dispute) fieldset {
    border: 0;
  }
  :is(.rate, .dispute) textarea {
    inline-size: 100%;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
    margin-block-start: var(--space);
  }
  .scale label {
    display: flex;
    align-items: center;
    gap: var(--space);
    min-block-size: 44px;
    padding-inline: calc(1.5 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    cursor: pointer;
  }
  .scale input {
    inline-size: 20px;
    accent-color: var(--color-accent);
  }
  :is(.rate, .dispute) .problem {
    color: var(--color-caution);
    font-weight: 600;
  }
`;
