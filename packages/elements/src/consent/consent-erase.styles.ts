import { css } from '../base/css.js';

/** Deleting, set apart from what can be taken back. */
export const consentEraseStyles = css`
  .erase {
    display: grid;
    gap: var(--space);
    margin-block-start: var(--space);
    padding-block-start: calc(2 * var(--space));
    border-block-start: 1px solid var(--line);
  }
  .erase .actions {
    align-items: center;
  }
  .erase .actions p {
    flex: 1 0 100%;
    font-weight: 600;
  }
  .erase .button {
    flex: 0 1 auto;
    padding-inline: calc(2 * var(--space));
    border-color: var(--color-caution);
    color: var(--color-caution);
  }
  .erase [part~='erase-no'] {
    border-color: var(--color-border);
    color: inherit;
  }
  .accepted {
    color: var(--color-done);
  }
  .refused,
  .failed {
    color: var(--color-caution);
  }
`;
