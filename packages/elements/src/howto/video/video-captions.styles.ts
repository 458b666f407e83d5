import { css } from '../../base/css.js';

/** Captions stand above the bar; their size follows the picture and the customer's wish. */
export const videoCaptionsStyles = css`
  .cues {
    position: absolute;
    inset: auto 4% 84px;
    text-align: center;
    pointer-events: none;
  }
  .playing:not(:hover, :has(:focus-visible)) .cues {
    inset-block-end: 12px;
    transition: inset-block-end 0.3s 2.5s;
  }
  .cues p {
    inline-size: fit-content;
    max-inline-size: 100%;
    margin: 0 auto;
    padding: 1px 10px;
    background: #000c;
    color: #fff;
    font-size: calc(var(--cue) * clamp(14px, 2.4cqi, 24px));
    line-height: 1.35;
    text-align: center;
    white-space: pre-line;
  }
  /* The author's own line breaks are meant for more room. */
  @container (max-width: 420px) {
    .cues {
      inset-inline: 2px;
      inset-block-end: 74px;
    }
    .cues p {
      padding-inline: 4px;
      line-height: 1.25;
      white-space: normal;
      text-wrap: balance;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .cues {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .cues p {
      border: 1px solid CanvasText;
    }
  }
`;
