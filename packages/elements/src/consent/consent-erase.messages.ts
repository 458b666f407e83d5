import type { Messages } from '../base/messages.js';

/** Texts of deleting, in English. */
export const consentEraseMessages = {
  erase: 'Delete what is kept about me',
  eraseAbout: 'Your progress, your answers and everything else kept about you, in this browser and with the provider.',
  eraseSure: 'Delete all of it? This cannot be undone.',
  eraseYes: 'Delete everything',
  eraseNo: 'Keep it',
  eraseSending: 'Asking for it to be deleted …',
  eraseQueued:
    'Your request is kept and will be sent as soon as the provider can be reached. You need not do anything.',
  eraseAccepted: 'Done. What was kept about you has been deleted.',
  eraseRefused: 'The provider has refused this.',
  eraseFailed: 'This could not be asked for.',
} satisfies Messages;
