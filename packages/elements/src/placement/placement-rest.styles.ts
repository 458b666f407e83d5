import { css } from '../base/css.js';

/** The choices under the bar, and the reasons under the content. */
export const placementRestStyles = css`
  [role='menu'] {
    display: grid;
    padding: 4px;
    border-block-end: 1px solid var(--line);
    background: var(--color-raised);
  }
  [role='menuitem'] {
    min-block-size: 40px;
    padding: 4px calc(1.5 * var(--space));
    border: 0;
    border-radius: calc(var(--radius) / 2);
    background: none;
    color: inherit;
    text-align: start;
    outline-offset: -3px;
  }
  [role='menuitem']:hover {
    background: var(--color-surface);
  }
  .reasons {
    max-block-size: 30vh;
    overflow: auto;
    overscroll-behavior: contain;
    padding-block-end: var(--space);
    outline-offset: -3px;
  }
  .reasons b {
    display: block;
    margin-block-end: 4px;
    color: var(--color-text);
    font-weight: 600;
  }
  .reasons ul {
    display: grid;
    gap: 2px;
    list-style: none;
  }
  .reasons li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: var(--space);
  }
  .pass {
    color: var(--color-done);
  }
  .fail {
    color: var(--color-caution);
  }
`;
