import type { WidgetPart } from '../base/widget-part.js';
import { allocationInput } from './allocation-input.js';
import { dateInput, textInput } from './line-inputs.js';
import { moreInputsMessages } from './more-inputs.messages.js';
import { moreInputsStyles } from './more-inputs.styles.js';
import { moneyInput, numberInput, rangeInput } from './number-inputs.js';
import type { QuestionInputs } from './question-field.js';

/** Ways of answering that not every widget needs, loaded when a question does. */
export const moreInputs: WidgetPart & { inputs: QuestionInputs } = {
  english: moreInputsMessages,
  styles: moreInputsStyles,
  inputs: {
    number: numberInput,
    range: rangeInput,
    money: moneyInput,
    date: dateInput,
    text: textInput,
    allocation: allocationInput,
  },
};
