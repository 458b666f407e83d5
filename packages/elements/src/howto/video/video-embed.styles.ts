import { css } from '../../base/css.js';

/** A video that somebody else keeps. */
export const videoEmbedStyles = css`
  .frame iframe {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  .told {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
    padding: var(--space) var(--pad);
    background: var(--color-raised);
    font-size: 0.875em;
  }
  .told p {
    flex: 1 1 14em;
  }
`;
