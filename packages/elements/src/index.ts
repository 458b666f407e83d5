export { DocentFactEvent } from './base/docent-fact-event.js';
export { DocentRecordChangeEvent } from './base/docent-record-change-event.js';
export {
  type ConnectRequest,
  type ConnectResponse,
  type DocentRequest,
  DocentRequestEvent,
  type DocentResponses,
} from './base/docent-request-event.js';
export type { Messages, PluralForms } from './base/messages.js';
