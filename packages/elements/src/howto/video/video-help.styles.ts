import { css } from '../../base/css.js';

/** The list of keys. */
export const videoHelpStyles = css`
  .keys {
    inline-size: min(520px, 92vw);
    max-block-size: 80vh;
    margin: auto;
    padding: calc(2 * var(--space));
    border: 1px solid var(--color-border);
    border-radius: var(--radius);
    background: var(--color-surface);
    color: var(--color-text);
    overflow: auto;
  }
  .keys::backdrop {
    background: #0008;
  }
  .keys dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 6px var(--pad, 16px);
    margin-block: var(--space);
  }
  .keys kbd {
    margin-inline-end: 4px;
    padding: 1px 7px;
    border: 1px solid var(--color-border);
    border-radius: 5px;
    background: var(--color-raised);
    font: inherit;
    font-size: 0.875em;
  }
`;
