import { css } from '../base/css.js';

/** The question, its switches and its buttons. */
export const consentStyles = css`
  section {
    display: grid;
    gap: calc(1.5 * var(--space));
    padding: calc(2.5 * var(--space));
  }
  .title {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .note {
    padding: var(--space) calc(1.5 * var(--space));
    border-inline-start: 3px solid var(--color-note);
    background: var(--color-raised);
  }
  ul {
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 2px calc(1.5 * var(--space));
    padding-block: var(--space);
    border-block-start: 1px solid var(--line);
  }
  label {
    font-weight: 600;
    cursor: pointer;
  }
  li p {
    grid-column: 2 / -1;
  }
  @container (max-width: 480px) {
    [part='answer'] {
      grid-area: 2 / 2;
    }
  }
  li p,
  [part='answer'],
  [role='status'] {
    color: var(--color-muted);
    font-size: 0.875em;
  }
  input {
    appearance: none;
    inline-size: 44px;
    block-size: 26px;
    border: 2px solid var(--color-border);
    border-radius: 13px;
    cursor: pointer;
  }
  /* A border and no background, because forced colours leave only that. */
  input::before {
    content: '';
    display: block;
    inline-size: 0;
    margin: 2px;
    border: 9px solid var(--color-border);
    border-radius: 50%;
  }
  input:checked {
    border-color: var(--color-accent);
    background: var(--color-accent);
  }
  input:checked::before {
    margin-inline-start: 20px;
    border-color: var(--color-on-accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space);
  }
  .actions .button {
    flex: 1 1 7.5em;
    padding-inline: var(--space);
  }
  [role='status']:empty {
    display: none;
  }
  .notSaved {
    color: var(--color-caution);
  }
`;
