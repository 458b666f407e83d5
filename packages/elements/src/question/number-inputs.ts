import { html, nothing, type TemplateResult } from 'lit';
import { parseNumber } from './parse-number.js';
import { describedBy, type QuestionField, type QuestionInput, type Reading } from './question-field.js';

const write = (value: number, locale: string, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10, ...options }).format(value);

/** Written so that it can be edited. */
const editable = (value: unknown, { locale }: QuestionField, digits = 0): string =>
  write(Number(value), locale, { useGrouping: false, minimumFractionDigits: digits });

function say(answer: unknown, { locale, question: { unit }, t }: QuestionField): string {
  const value = write(Number(answer), locale);
  return unit ? t('withUnit', { value, unit }) : value;
}

function currencyFormat({ locale, question }: QuestionField): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: question.currency ?? 'EUR' });
}

const digitsOf = (field: QuestionField): number => currencyFormat(field).resolvedOptions().maximumFractionDigits ?? 2;

/** A line to write a number into. Not `type=number`, which loses what it cannot read, and turns with the mouse wheel. */
function renderTyped(field: QuestionField, decimals: boolean, before: string, after: string): TemplateResult {
  const { draft, problem, question } = field;
  const { id, minimum = 0, optional } = question;
  return html`<div class="typed">
    ${before ? html`<span aria-hidden="true">${before}</span>` : nothing}
    <input
      id=${id}
      name=${id}
      type="text"
      inputmode=${minimum < 0 ? 'text' : decimals ? 'decimal' : 'numeric'}
      autocomplete="off"
      maxlength="40"
      .value=${String(draft ?? '')}
      aria-describedby=${`${describedBy(field)} ${after ? `${id}-unit` : ''}`.trim() || nothing}
      aria-invalid=${problem ? 'true' : nothing}
      aria-required=${optional ? nothing : 'true'}
      @input=${(event: Event) => field.enter((event.target as HTMLInputElement).value)}
    />
    ${after ? html`<span id="${id}-unit">${after}</span>` : nothing}
  </div>`;
}

/** The number that was typed, within its limits. */
function readTyped(
  field: QuestionField,
  step: number,
  say: (value: number) => string,
): { text: string } | { problem: string } {
  const { locale, question, t } = field;
  const { maximum = Infinity, minimum = -Infinity } = question;
  const text = parseNumber(String(field.draft ?? ''), locale);
  if (text === undefined) return { problem: t('enterNumber') };
  const value = Number(text);
  if (value < minimum) return { problem: t('enterMore', { value: say(minimum) }) };
  if (value > maximum) return { problem: t('enterLess', { value: say(maximum) }) };
  const steps = (value - (Number.isFinite(minimum) ? minimum : 0)) / step;
  if (Math.abs(steps - Math.round(steps)) > 1e-6) return { problem: t('enterStep', { value: say(step) }) };
  return { text };
}

/** A number, typed. */
export const numberInput: QuestionInput = {
  role: 'single',
  settles: true,
  render: field => renderTyped(field, !Number.isInteger(field.question.step ?? 1), '', field.question.unit ?? ''),
  read(field): Reading {
    const read = readTyped(field, field.question.step ?? 1, value => write(value, field.locale));
    return 'text' in read ? { answer: Number(read.text) } : read;
  },
  draft: (answer, field) => editable(answer, field),
  say,
};

/** An amount of money: exact, as text. */
export const moneyInput: QuestionInput = {
  role: 'single',
  settles: true,
  render(field) {
    const sign = currencyFormat(field).formatToParts(0);
    const symbol = sign.find(({ type }) => type === 'currency')!.value;
    // On the side where the locale has it.
    return sign[0]!.type === 'currency' ? renderTyped(field, true, symbol, '') : renderTyped(field, true, '', symbol);
  },
  read(field): Reading {
    const digits = digitsOf(field);
    const { currency = 'EUR', step = 10 ** -digits } = field.question;
    const read = readTyped(field, step, value => currencyFormat(field).format(value));
    if ('problem' in read) return read;
    const [whole, fraction = ''] = read.text.split('.');
    if (fraction.length > digits)
      return { problem: field.t('enterStep', { value: currencyFormat(field).format(10 ** -digits) }) };
    return { answer: { amount: digits ? `${whole}.${fraction.padEnd(digits, '0')}` : whole, currency } };
  },
  draft: (answer, field) => editable((answer as { amount: string }).amount, field, digitsOf(field)),
  say: (answer, field) => currencyFormat(field).format(Number((answer as { amount: string }).amount)),
};

/** A number on a slider. It has no answer before the customer has touched it. */
export const rangeInput: QuestionInput = {
  role: 'single',
  settles: true,
  render(field) {
    const { draft, problem, question, t } = field;
    const { id, maximum = 100, minimum = 0, step = 1 } = question;
    const said = draft === undefined ? t('notSet') : say(draft, field);
    const enter = (event: Event) => field.enter((event.target as HTMLInputElement).valueAsNumber);
    return html`<div class="range">
      <input
        id=${id}
        name=${id}
        type="range"
        class=${draft === undefined ? 'unset' : ''}
        min=${minimum}
        max=${maximum}
        step=${step}
        .value=${String(draft ?? (minimum + maximum) / 2)}
        aria-valuetext=${said}
        aria-describedby=${describedBy(field) || nothing}
        aria-invalid=${problem ? 'true' : nothing}
        @input=${enter}
        @click=${enter}
      />
      <output for=${id}>${said}</output>
      <span>${write(minimum, field.locale)}</span><span>${write(maximum, field.locale)}</span>
    </div>`;
  },
  read: ({ draft, t }) => (draft === undefined ? { problem: t('moveSlider') } : { answer: draft }),
  say,
};
