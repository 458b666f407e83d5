import { css } from '../../base/css.js';

/** The small buttons of a step, and what they open. */
export const howtoToolsStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .tools .button {
    min-block-size: 32px;
    padding-inline: var(--space);
    border-color: transparent;
    color: var(--color-accent);
    font-size: 0.9em;
    font-weight: 500;
  }
  .tools .button[aria-expanded='true'] {
    border-color: var(--color-accent);
  }
  .opened,
  .resume {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
    padding: calc(1.25 * var(--space));
    border-inline-start: 4px solid var(--color-accent);
    border-radius: calc(var(--radius) / 3);
    background: var(--color-raised);
  }
  .opened > :is(p, .text, label, textarea, input) {
    flex: 1 0 100%;
  }
  .opened :is(textarea, input) {
    padding: var(--space);
    border: 1px solid var(--color-border);
    border-radius: calc(var(--radius) / 2);
    background: var(--color-surface);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .opened label {
    font-weight: 600;
  }
  .resume {
    margin: 0 var(--pad) var(--pad);
  }
  .resume p {
    flex: 1;
  }
  .stuck:not([aria-current]) .mark {
    border-color: var(--color-caution);
    color: var(--color-caution);
  }
  .badge.stuck {
    color: var(--color-caution);
  }
  :is(.skipped, .watched):not([aria-current]) .mark,
  .badge:is(.skipped, .watched) {
    color: var(--color-muted);
  }
  @media print {
    .own-note {
      padding-inline-start: var(--space);
      border-inline-start: 3px solid var(--line);
      white-space: pre-wrap;
    }
  }
`;
