import { css } from '../../base/css.js';

/** What items look like: in a list, as cards, compact, and as the next step. */
export const recommendationListStyles = css`
  li.item {
    padding: calc(1.5 * var(--space));
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) / 1.5);
    align-content: start;
  }
  /* What is placed by hand comes besides what there was room for. */
  .apart li.item,
  [part='pinned'] li.item {
    min-block-size: 0;
  }
  .item > img {
    flex: none;
    inline-size: 104px;
    block-size: 104px;
    object-fit: cover;
    border-radius: calc(var(--radius) / 2);
    background: var(--color-raised);
  }
  .item > .body {
    flex: 1 1 12em;
    min-inline-size: 0;
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) / 2);
  }
  .item > :not(img, .body, p, button) {
    flex: 1 0 100%;
  }
  .cards .item {
    flex-direction: column;
    flex-wrap: nowrap;
  }
  .cards .item > img {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 3 / 2;
  }
  .cards .item > .body {
    flex: 1 1 auto;
  }
  .cards .acts {
    margin-block-start: auto;
  }
  .name-line {
    font-size: 1.0625em;
  }
  .name {
    color: var(--color-accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  span.name {
    color: inherit;
    text-decoration: none;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
  }
  .minutes {
    margin-inline-start: 0.5em;
    color: var(--color-muted);
    font-size: 0.8em;
    font-weight: 400;
  }
  .label {
    color: var(--color-muted);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .compact .said,
  .next .said {
    display: none;
  }
  .reason {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--space);
    font-size: 0.9375em;
  }
  .evidence,
  .unsuitable,
  .note {
    color: var(--color-muted);
    font-size: 0.875em;
  }
  meter {
    inline-size: 4.5em;
    block-size: 8px;
    appearance: none;
    border: 1px solid var(--color-border);
    border-radius: 4px;
    background: none;
    overflow: hidden;
  }
  meter::-webkit-meter-bar {
    block-size: 100%;
    border: 0;
    border-radius: 0;
    background: none;
  }
  meter::-webkit-meter-optimum-value {
    background: var(--color-accent);
  }
  meter::-moz-meter-bar {
    background: var(--color-accent);
  }
  .acts,
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space);
  }
  .quiet {
    min-block-size: 32px;
    padding: 2px 6px;
    margin-inline-start: -6px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .quiet:hover {
    background: var(--color-raised);
  }
  .note,
  .lacks {
    padding: calc(1.5 * var(--space));
    border-radius: calc(var(--radius) / 2);
    background: var(--color-raised);
  }
  .lacks {
    display: grid;
    justify-items: start;
    gap: var(--space);
  }
  .apart {
    display: grid;
    gap: var(--space);
    padding-block-start: calc(1.5 * var(--space));
    border-block-start: 3px double var(--color-border);
  }
  .how > summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--color-muted);
    font-size: 0.875em;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    meter::-webkit-meter-optimum-value {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    .items {
      display: block;
    }
    .items li.item {
      flex-direction: row;
      min-block-size: 0;
      margin-block-end: var(--space);
      break-inside: avoid;
    }
    .items .item > img {
      inline-size: 104px;
    }
    .how:not([open]) {
      display: none;
    }
    /* What opens in place has a name as well. */
    .item .link {
      display: inline !important;
    }
  }
`;
