import type { Messages } from '../../base/messages.js';

/** Texts of contacts, in English. */
export const contactMessages = {
  purpose: 'What it is for: {purpose}',
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  company: 'Company',
  enterEmail: 'Enter an e-mail address such as name@example.com.',
  enterPhone: 'Enter a phone number such as +44 20 7946 0018.',
  enterPart: 'Enter: {part}.',
} satisfies Messages;
