import { html } from 'lit';
import type { AdviceView } from '../../advice-view.js';

/** Most characters of a comment; the events take no more. */
const limit = 2000;

/** A field for what the customer wants to say. */
export interface Comment {
  readonly text: string;
  /** @param label the name of the field's text */
  render(label: string): unknown;
}

/** Makes such a field, with how much fits. */
export function createComment(view: AdviceView, part: string): Comment {
  let text = '';
  const enter = (event: Event) => {
    text = (event.target as HTMLTextAreaElement).value;
    view.requestUpdate();
  };
  return {
    get text() {
      return text;
    },
    render(label) {
      const { t } = view;
      const about = html`<small id="${part}-about"
        >${t('privateNote')} ${t('commentLeft', { count: text.length, limit })}</small
      >`;
      return html`<label for=${part}>${t(label)}</label>${about}
        <textarea
          id=${part}
          part=${part}
          rows="3"
          maxlength=${limit}
          aria-describedby="${part}-about"
          @input=${enter}
        ></textarea>`;
    },
  };
}
