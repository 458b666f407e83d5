import { css } from '../../base/css.js';

/** What is under the pointer on the scrubber. */
export const videoPreviewStyles = css`
  .preview {
    position: absolute;
    inset-block-end: 84px;
    max-inline-size: 200px;
    padding: 4px 8px;
    border-radius: 6px;
    background: #000d;
    color: #fff;
    font-size: 0.8125em;
    text-align: center;
    pointer-events: none;
  }
  .preview div {
    margin: 2px auto 4px;
    border-radius: 3px;
    background-repeat: no-repeat;
  }
  @media (forced-colors: active) {
    .preview {
      border: 1px solid CanvasText;
    }
  }
`;
