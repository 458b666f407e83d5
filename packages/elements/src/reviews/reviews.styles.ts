import { css } from '../base/css.js';

/** The frame of reviews. The height on the host is what a page reserves before the element is defined. */
export const reviewsStyles = css`
  :host {
    min-block-size: 360px;
  }
  .about {
    color: var(--color-muted);
    unicode-bidi: isolate;
  }
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px var(--space);
    margin-block-start: var(--space);
  }
  .headline .stars {
    inline-size: 8em;
    block-size: 1.6em;
    align-self: center;
  }
  .headline strong {
    font-size: 1.5em;
  }
  .stars {
    inline-size: 5.5em;
    block-size: 1.1em;
    flex: none;
    fill: var(--line);
  }
  .stars .on {
    fill: var(--color-accent);
  }
  [dir='rtl'] .stars {
    transform: scaleX(-1);
  }
  .write {
    padding: var(--pad);
    border-block-start: 1px solid var(--line);
  }
  @media (forced-colors: active) {
    .stars {
      fill: none;
      stroke: CanvasText;
    }
    .stars .on {
      fill: CanvasText;
    }
  }
`;
