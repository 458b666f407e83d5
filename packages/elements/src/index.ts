export { ContentUnavailableEvent } from './base/content-unavailable-event.js';
export { DocentElement, type DocentStatus } from './base/docent-element.js';
export { DocentFactEvent } from './base/docent-fact-event.js';
export { DocentReportEvent } from './base/docent-report-event.js';
export { DocentRecordChangeEvent } from './base/docent-record-change-event.js';
export {
  type ConnectRequest,
  type ConnectResponse,
  type DocentRequest,
  DocentRequestEvent,
  type DocentResponses,
} from './base/docent-request-event.js';
export type { Messages, PluralForms } from './base/messages.js';
export { DocentHowto } from './howto/docent-howto.js';
export * from './howto/howto-events.js';
export * from './howto/howto-video-events.js';
