import { isContact, longestContact } from '@docent/engine/survey/fit-parts.js';
import type { ContactPart } from '@docent/schema';
import { html, nothing } from 'lit';
import type { SurveyField, SurveyInput } from '../survey-field.js';

type Contact = Readonly<Partial<Record<ContactPart, string>>>;

/** What browsers know each part as. */
const kinds = {
  name: ['text', 'name'],
  email: ['email', 'email'],
  phone: ['tel', 'tel'],
  company: ['text', 'organization'],
} as const;

const given = ({ draft }: SurveyField): Contact => (draft ?? {}) as Contact;
const filled = (field: SurveyField, part: ContactPart): string => given(field)[part]?.trim() ?? '';
const isWrong = (field: SurveyField, part: ContactPart): boolean => {
  const text = filled(field, part);
  return text ? !isContact(part, text) : field.asked.required === true;
};

/** Who may be written to, and how: only what the author asks for, and what it is for. */
export const contactInput: SurveyInput = {
  role: 'group',
  settles: false,
  render(field) {
    const { asked, problem, question, t } = field;
    const enter = (part: ContactPart) => (event: Event) => {
      const next = { ...given(field), [part]: (event.target as HTMLInputElement).value };
      field.enter(Object.values(next).some(text => text.trim()) ? next : undefined);
    };
    return html`<p class="hint" id="${question.id}-purpose">${t('purpose', { purpose: asked.purpose ?? '' })}</p>
      <div class="contact">
        ${(asked.contact ?? []).map(part => {
          const [type, autocomplete] = kinds[part];
          const wrong = problem && isWrong(field, part);
          return html`<label
            ><span>${t(part)}</span
            ><input
              type=${type}
              name="${question.id}-${part}"
              autocomplete=${autocomplete}
              maxlength=${longestContact}
              dir=${part === 'email' || part === 'phone' ? 'ltr' : 'auto'}
              .value=${given(field)[part] ?? ''}
              aria-required=${asked.required ? 'true' : nothing}
              aria-invalid=${wrong ? 'true' : nothing}
              aria-describedby="${question.id}-purpose${wrong ? ` ${question.id}-problem` : ''}"
              @input=${enter(part)}
          /></label>`;
        })}
      </div>`;
  },
  read(field) {
    const { contact = [] } = field.asked;
    const wrong = contact.find(part => isWrong(field, part));
    if (wrong) {
      const key = wrong === 'email' ? 'enterEmail' : wrong === 'phone' ? 'enterPhone' : 'enterPart';
      return { problem: field.t(key, { part: field.t(wrong) }) };
    }
    return {
      answer: Object.fromEntries(contact.map(part => [part, filled(field, part)]).filter(([, text]) => text)),
    };
  },
  say: (answer, { locale }) => new Intl.ListFormat(locale, { type: 'unit' }).format(Object.values(answer as Contact)),
};
