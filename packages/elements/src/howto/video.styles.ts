import { css } from '../base/css.js';

/** The picture in place of the video. */
export const videoStyles = css`
  .frame {
    position: relative;
    inline-size: 100%;
    max-block-size: 480px;
    background: #000;
    overflow: hidden;
  }
  .frame img,
  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .facade {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    border: 0;
    background: none;
  }
  .frame :focus-visible {
    outline-offset: -3px;
  }
  .facade .disc {
    position: absolute;
    inset: 0;
    margin: auto;
  }
  .facade svg {
    fill: currentColor;
  }
  .disc {
    display: grid;
    place-items: center;
    inline-size: 64px;
    block-size: 64px;
    border: 2px solid var(--color-on-accent);
    border-radius: 50%;
    background: var(--color-accent);
    color: var(--color-on-accent);
    font-size: 1.5em;
  }
  .duration {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-end: 10px;
    padding: 1px 8px;
    border-radius: 5px;
    background: #000c;
    color: #fff;
    font-size: 0.8125em;
  }
`;
