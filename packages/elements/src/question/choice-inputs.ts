import type { PublishedOption } from '@docent/schema';
import { html } from 'lit';
import type { QuestionField, QuestionInput, QuestionInputs, Reading } from './question-field.js';
import { renderOption } from './render-option.js';

type Choice = Pick<PublishedOption, 'help' | 'id' | 'title'>;

const optionsOf = ({ question }: QuestionField): readonly Choice[] => question.options ?? [];
const titleOf = (field: QuestionField, id: unknown): string =>
  optionsOf(field).find(option => option.id === id)?.title ?? '';

/** Radio buttons whose answers are named by ids. */
function radios(field: QuestionField, options: readonly Choice[], chosen: unknown, choose: (id: string) => void) {
  return html`<div class="options">
    ${options.map(option => renderOption(field, option, 'radio', chosen === option.id, () => choose(option.id)))}
  </div>`;
}

const choice: QuestionInput = {
  role: 'radiogroup',
  settles: true,
  render: field => radios(field, optionsOf(field), field.draft, id => field.enter(id)),
  read: field => (titleOf(field, field.draft) ? { answer: field.draft } : { problem: field.t('chooseOne') }),
  say: (answer, field) => titleOf(field, answer),
};

const yesNo: QuestionInput = {
  role: 'radiogroup',
  settles: true,
  render(field) {
    const { draft, t } = field;
    const options = [true, false].map(yes => ({ id: String(yes), title: t(yes ? 'yes' : 'no') }));
    return radios(field, options, String(draft), id => field.enter(id === 'true'));
  },
  read: ({ draft, t }) => (typeof draft === 'boolean' ? { answer: draft } : { problem: t('chooseOne') }),
  say: (answer, { t }) => t(answer ? 'yes' : 'no'),
};

const chosenOf = (draft: unknown): readonly unknown[] => (Array.isArray(draft) ? draft : []);

const choices: QuestionInput = {
  role: 'group',
  settles: false,
  render(field) {
    const options = optionsOf(field);
    const chosen = chosenOf(field.draft);
    return html`<p class="hint">${field.t('tick')}</p>
      <div class="options">
        ${options.map(option =>
          renderOption(field, option, 'checkbox', chosen.includes(option.id), checked =>
            // In the order of the options, whatever the order of the ticks.
            field.enter(options.map(({ id }) => id).filter(id => (id === option.id ? checked : chosen.includes(id)))),
          ),
        )}
      </div>`;
  },
  read({ draft, question, t }): Reading {
    const chosen = chosenOf(draft);
    const { maximum = Infinity, minimum = 0 } = question;
    if (chosen.length < minimum) return { problem: t('chooseMore', { count: minimum }) };
    if (chosen.length > maximum) return { problem: t('chooseFewer', { count: maximum }) };
    return { answer: chosen };
  },
  say: (answer, field) =>
    new Intl.ListFormat(field.locale).format(chosenOf(answer).map(id => titleOf(field, id))) || field.t('none'),
};

/** The usual ways of answering; they come with every widget that asks. */
export const choiceInputs: QuestionInputs = { choice, choices, 'yes-no': yesNo };
