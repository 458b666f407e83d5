import { maxText } from '@docent/engine/advise/fit-answer.js';
import { html, noChange, nothing } from 'lit';
import { formatDate } from '../rich-text/format-date.js';
import { describedBy, type QuestionField, type QuestionInput, type Reading } from './question-field.js';

/** Stands for a date of which a part is still missing: the control keeps it, and must not be written into meanwhile. */
const partial = '?';

const entered = (field: QuestionField) => (event: Event) => {
  const control = event.target as HTMLInputElement;
  field.enter(control.value || (control.type === 'date' ? partial : ''));
};

/** A day of the calendar. */
export const dateInput: QuestionInput = {
  role: 'single',
  settles: true,
  render(field) {
    const { draft, problem, question } = field;
    const { earliest, id, latest, optional } = question;
    return html`<div class="typed">
      <input
        id=${id}
        name=${id}
        type="date"
        min=${earliest ?? nothing}
        max=${latest ?? nothing}
        .value=${draft === partial ? noChange : (draft ?? '')}
        aria-describedby=${describedBy(field) || nothing}
        aria-invalid=${problem ? 'true' : nothing}
        aria-required=${optional ? nothing : 'true'}
        @input=${entered(field)}
      />
    </div>`;
  },
  read({ draft, locale, question: { earliest = '', latest = '9999-12-31' }, t }): Reading {
    const day = String(draft);
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) return { problem: t('enterDate') };
    if (day < earliest) return { problem: t('enterLater', { date: formatDate(earliest, locale) }) };
    if (day > latest) return { problem: t('enterEarlier', { date: formatDate(latest, locale) }) };
    return { answer: day };
  },
  say: (answer, { locale }) => formatDate(String(answer), locale),
};

/** Words. Enter begins a new line. */
export const textInput: QuestionInput = {
  role: 'single',
  settles: true,
  render(field) {
    const { draft, problem, question } = field;
    const { id, optional } = question;
    const [about, wrong, needed] = [
      describedBy(field) || nothing,
      problem ? 'true' : nothing,
      optional ? nothing : 'true',
    ];
    return html`<textarea
      id=${id}
      name=${id}
      rows="4"
      maxlength=${maxText}
      .value=${String(draft ?? '')}
      aria-describedby=${about}
      aria-invalid=${wrong}
      aria-required=${needed}
      @input=${entered(field)}
    ></textarea>`;
  },
  read({ draft, t }): Reading {
    const words = String(draft ?? '').trim();
    if (words.length > maxText) return { problem: t('writeLess', { count: maxText }) };
    return words ? { answer: words } : { problem: t('writeAnswer') };
  },
  say: answer => String(answer),
};
