import { css } from '../base/css.js';

/** Two columns where there is room, one below the other where there is not; the order is that of the document. */
export const layoutStyles = css`
  @container (min-width: 640px) {
    .body {
      grid-template-columns: minmax(0, 1fr) minmax(220px, 34%);
    }
    nav {
      position: relative;
      min-block-size: 280px;
      border-block-start: 0;
      border-inline-start: 1px solid var(--line);
    }
    .steps {
      position: absolute;
      inset: 0;
      max-block-size: none;
    }
  }
`;
