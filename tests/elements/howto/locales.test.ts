import { baseMessages } from '@docent/elements/base/base.messages.js';
import { howtoMessages } from '@docent/elements/howto/howto.messages.js';
import { howtoRestMessages } from '@docent/elements/howto/howto-rest.messages.js';
import { howtoVideoMessages } from '@docent/elements/howto/howto-video.messages.js';
import { messages as arabic } from '@docent/elements/howto/locales/ar.js';
import { messages as german } from '@docent/elements/howto/locales/de.js';
import { howtoReadingMessages } from '@docent/elements/howto/reading/howto-reading.messages.js';
import { howtoTextMessages } from '@docent/elements/howto/reading/text-only/howto-text.messages.js';
import { transcriptSearchMessages } from '@docent/elements/howto/reading/transcript/search/transcript-search.messages.js';
import { transcriptMessages } from '@docent/elements/howto/reading/transcript/transcript.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

const reading = { ...howtoReadingMessages, ...howtoTextMessages, ...transcriptMessages, ...transcriptSearchMessages };

describeLocales('the how-to', {
  en: { ...baseMessages, ...howtoMessages, ...howtoVideoMessages, ...howtoRestMessages, ...reading },
  de: german,
  ar: arabic,
});
