import { css } from '../base/css.js';

/** What only the check looks like. The height on the host is what a page reserves before the element is defined. */
export const checkStyles = css`
  :host {
    min-block-size: 360px;
  }
  .panel {
    gap: calc(2 * var(--space));
    padding: var(--pad);
  }
  .panel:focus-visible {
    outline-offset: -3px;
  }
  fieldset {
    display: grid;
    gap: var(--space);
    min-inline-size: 0;
    border: 0;
  }
  legend {
    margin-block-end: var(--space);
  }
  .hint {
    color: var(--color-muted);
    font-size: 0.9em;
  }
  .option {
    display: flex;
    gap: calc(1.5 * var(--space));
    min-block-size: 44px;
    padding: calc(1.25 * var(--space)) calc(1.5 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) * 0.67);
  }
  label.option {
    cursor: pointer;
  }
  label.option:hover {
    background: var(--color-raised);
  }
  .option:has(:checked) {
    border-color: var(--color-accent);
    box-shadow: inset 0 0 0 1px var(--color-accent);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--color-accent);
    outline-offset: 2px;
  }
  .option > span {
    min-inline-size: 0;
    unicode-bidi: isolate;
  }
  .option input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 2px;
    outline: 0;
    accent-color: var(--color-accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }
  .problem {
    color: var(--color-caution);
    font-weight: 600;
  }
`;
