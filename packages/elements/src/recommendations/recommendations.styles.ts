import { css } from '../base/css.js';

/** The frame of recommendations, and the room that items take before they are there. */
export const recommendationsStyles = css`
  :host {
    min-block-size: 200px;
  }
  /* As much as is reserved before the widget is there. */
  .skeleton {
    min-block-size: 420px;
  }
  .inner {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--pad);
    padding: 0 var(--pad) var(--pad);
  }
  .items {
    display: grid;
    gap: calc(1.5 * var(--space));
    list-style: none;
  }
  .item {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--space));
    min-block-size: 172px;
  }
  .compact .item,
  .next .item {
    min-block-size: 124px;
  }
  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12.5em), 1fr));
  }
  .cards .item {
    min-block-size: 420px;
  }
  .waiting i {
    border-radius: calc(var(--radius) / 2);
    background: var(--color-raised);
    animation: pulse 1.6s ease-in-out infinite alternate;
  }
  .of-next header {
    padding-block-end: calc(var(--pad) / 2);
  }
  .of-next .title[id] {
    font-size: 1.125em;
  }
`;
