import { css } from '../base/css.js';

/** The picture in place of the video. */
export const videoStyles = css`
  .frame {
    position: relative;
    inline-size: 100%;
    max-block-size: 480px;
    background: #000;
  }
  .frame img,
  .facade {
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .facade {
    position: absolute;
    inset: 0;
    border: 0;
    background: none;
    outline-offset: -3px;
  }
  .disc {
    display: grid;
    place-items: center;
    inline-size: 64px;
    block-size: 64px;
    border-radius: 50%;
    background: var(--color-accent);
    color: var(--color-on-accent);
    font-size: 1.5em;
  }
  .duration {
    position: absolute;
    inset: auto 10px 10px auto;
    padding: 1px 8px;
    background: #000c;
    color: #fff;
    font-size: 0.8125em;
  }
`;
