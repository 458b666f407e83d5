import { css } from '../base/css.js';

/** What only the learning widget looks like. The height on the host is what a page reserves before the element is defined. */
export const learningStyles = css`
  :host {
    min-block-size: 320px;
  }
  .skills {
    display: grid;
    list-style: none;
  }
  .skills > li {
    display: grid;
    gap: var(--space);
    padding: var(--pad);
    border-block-start: 1px solid var(--line);
  }
  .row,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space) var(--pad);
  }
  .row > :first-child {
    flex: 1 1 12em;
    font-weight: 600;
  }
  .status {
    padding: 2px var(--space);
    border: 1px solid var(--color-border);
    border-radius: 99px;
    font-size: 0.875em;
    font-weight: 600;
  }
  .can-do {
    border-color: var(--color-done);
    color: var(--color-done);
  }
  .fading {
    border-style: dashed;
    border-color: var(--color-caution);
    color: var(--color-caution);
  }
  .badge {
    color: var(--color-accent);
    font-weight: 600;
  }
  .hint {
    color: var(--color-muted);
    font-size: 0.9em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--color-accent);
    cursor: pointer;
  }
  details ul {
    margin-block: var(--space);
    padding-inline-start: 1.5em;
  }
  .check {
    inline-size: fit-content;
    display: flex;
    align-items: center;
    gap: var(--space);
    min-block-size: 32px;
    cursor: pointer;
  }
  input[type='checkbox'] {
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--color-accent);
  }
  select {
    min-block-size: 32px;
    padding-inline: 4px;
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) * 0.5);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
  }
  .end {
    display: grid;
    gap: var(--space);
    padding: var(--pad);
    border-block-start: 1px solid var(--line);
  }
`;
