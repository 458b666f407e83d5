import { css } from '../../base/css.js';

/** Rankings, and the best and worst. */
export const orderStyles = css`
  .ranked {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ranked li {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr) repeat(3, 44px);
    gap: 4px;
    align-items: center;
    min-block-size: 44px;
    padding-inline-start: var(--space);
    border: 1px solid var(--color-accent);
    border-radius: calc(var(--radius) * 0.67);
  }
  .ranked .button {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  b,
  .pair > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  button.option {
    inline-size: 100%;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }
  button:is(.option, .button)[aria-disabled] {
    border-style: dashed;
    color: var(--color-muted);
    cursor: not-allowed;
  }
  .sets {
    display: grid;
    gap: calc(2 * var(--space));
    max-inline-size: 640px;
  }
  .pair {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr) 64px;
    gap: var(--space);
    align-items: center;
    border-block-end: 1px solid var(--color-border);
    text-align: center;
  }
  .pair[aria-hidden] {
    color: var(--color-muted);
    font-size: 0.9em;
    font-weight: 600;
  }
  .pair label {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .pair input {
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--color-accent);
  }
`;
