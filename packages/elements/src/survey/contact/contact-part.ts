import type { RarePart } from '../rare/load-rare.js';
import type { SurveyFlow } from '../survey-flow.js';
import { contactInput } from './contact-input.js';
import { contactMessages } from './contact.messages.js';
import { contactStyles } from './contact.styles.js';
import { imageInput } from './image-input.js';

/** Contacts, and choices among pictures. */
export const contactPart = ({ view }: SurveyFlow): RarePart => ({
  english: contactMessages,
  styles: contactStyles,
  inputs: { contact: contactInput, 'image-choice': imageInput(view) },
});
