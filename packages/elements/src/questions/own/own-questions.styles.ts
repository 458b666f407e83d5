import { css } from '../../base/css.js';

/** What became of what a customer has written. */
export const ownQuestionsStyles = css`
  .own li.news {
    border-inline-start-color: var(--color-done);
  }
  .own strong {
    unicode-bidi: plaintext;
  }
  .own a {
    padding-block: 4px;
    inline-size: fit-content;
  }
  .own .yes {
    border-color: var(--color-caution);
    color: var(--color-caution);
  }
`;
