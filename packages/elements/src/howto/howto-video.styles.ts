import { css } from '../base/css.js';

/** The video itself, and what is said when it fails. */
export const howtoVideoStyles = css`
  .player {
    display: flex;
    flex-direction: column;
    outline-offset: -3px;
  }
  .player .frame {
    flex: none;
  }
  .frame video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .busy {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    padding: 1px 8px;
    border-radius: 5px;
    background: #000c;
    color: #fff;
    font-size: 0.8125em;
    pointer-events: none;
  }
  .busy:empty {
    opacity: 0;
  }
  .quiet {
    padding: 4px var(--pad);
    color: var(--color-muted);
    font-size: 0.8125em;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
    padding: var(--pad);
    background: var(--color-raised);
  }
  .notice svg {
    color: var(--color-caution);
  }
  .notice p {
    flex: 1 1 12em;
  }
`;
