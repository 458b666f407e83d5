import { css } from '../../../base/css.js';

/** Fields of a form. */
export const askedStyles = css`
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2.5 * var(--space));
    inline-size: 100%;
    max-inline-size: 640px;
  }
  .form fieldset {
    min-inline-size: 0;
    border: 0;
  }
  .form :is(legend, .label) {
    display: block;
    padding-block-end: 4px;
    font-weight: 600;
  }
  .form .optional {
    color: var(--color-muted);
    font-size: 0.9em;
    font-weight: 400;
  }
  .form :is(input[type='text'], textarea, select) {
    inline-size: 100%;
    min-block-size: 44px;
    padding: var(--space) calc(1.5 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .form textarea {
    resize: vertical;
  }
  .form [aria-invalid] {
    border-color: var(--color-caution);
  }
  .form .choice {
    display: flex;
    align-items: center;
    gap: var(--space);
    min-block-size: 44px;
    cursor: pointer;
  }
  .form .choice input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--color-accent);
  }
  .form .problem {
    margin-block: 4px;
    padding-inline-start: var(--space);
    border-inline-start: 4px solid var(--color-caution);
    color: var(--color-caution);
    font-weight: 600;
  }
`;
