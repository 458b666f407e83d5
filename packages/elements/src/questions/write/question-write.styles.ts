import { css } from '../../base/css.js';

/** Where questions and answers are written. */
export const questionWriteStyles = css`
  .similar {
    display: grid;
    gap: var(--space);
  }
  .similar ul {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.25em;
  }
  .similar summary {
    inline-size: fit-content;
    min-block-size: 24px;
    unicode-bidi: plaintext;
    cursor: pointer;
  }
  .similar .button {
    justify-self: start;
  }
  .write {
    display: grid;
    gap: calc(1.5 * var(--space));
    max-inline-size: 640px;
    padding-block-start: var(--space);
  }
  .write label {
    display: grid;
    gap: 4px;
  }
  .problem {
    padding-inline-start: var(--space);
    border-inline-start: 4px solid var(--color-caution);
    color: var(--color-caution);
    font-weight: 600;
  }
`;
