import { baseMessages } from '@docent/elements/base/base.messages.js';
import { howtoAdaptMessages } from '@docent/elements/howto/adapt/howto-adapt.messages.js';
import { howtoMessages } from '@docent/elements/howto/howto.messages.js';
import { howtoRestMessages } from '@docent/elements/howto/howto-rest.messages.js';
import { howtoVideoMessages } from '@docent/elements/howto/howto-video.messages.js';
import { videoBarMessages } from '@docent/elements/howto/video/video-bar.messages.js';
import { videoChaptersMessages } from '@docent/elements/howto/video/video-chapters.messages.js';
import { videoEmbedMessages } from '@docent/elements/howto/video/video-embed.messages.js';
import { videoHelpMessages } from '@docent/elements/howto/video/video-help.messages.js';
import { videoSettingsMessages } from '@docent/elements/howto/video/video-settings.messages.js';
import { videoSlowMessages } from '@docent/elements/howto/video/video-slow.messages.js';
import { videoStopsMessages } from '@docent/elements/howto/video/video-stops.messages.js';
import { stepActionsMessages } from '@docent/elements/howto/video/step-actions.messages.js';
import { messages as arabic } from '@docent/elements/howto/locales/ar.js';
import { messages as german } from '@docent/elements/howto/locales/de.js';
import { howtoReadingMessages } from '@docent/elements/howto/reading/howto-reading.messages.js';
import { howtoTextMessages } from '@docent/elements/howto/reading/text-only/howto-text.messages.js';
import { transcriptSearchMessages } from '@docent/elements/howto/reading/transcript/search/transcript-search.messages.js';
import { transcriptMessages } from '@docent/elements/howto/reading/transcript/transcript.messages.js';
import { howtoReminderMessages } from '@docent/elements/howto/reminder/howto-reminder.messages.js';
import { howtoOutlineMessages } from '@docent/elements/howto/steps/howto-outline.messages.js';
import { howtoToolsMessages } from '@docent/elements/howto/steps/howto-tools.messages.js';
import { moreInputsMessages } from '@docent/elements/question/more-inputs.messages.js';
import { questionMessages } from '@docent/elements/question/question.messages.js';
import { describeLocales } from '../fixtures/describe-locales.js';

const reading = { ...howtoReadingMessages, ...howtoTextMessages, ...transcriptMessages, ...transcriptSearchMessages };

describeLocales('the how-to', {
  en: {
    ...baseMessages,
    ...howtoMessages,
    ...howtoVideoMessages,
    ...howtoRestMessages,
    ...reading,
    ...questionMessages,
    ...moreInputsMessages,
    ...howtoAdaptMessages,
    ...howtoOutlineMessages,
    ...howtoToolsMessages,
    ...howtoReminderMessages,
    ...stepActionsMessages,
    ...videoBarMessages,
    ...videoChaptersMessages,
    ...videoEmbedMessages,
    ...videoHelpMessages,
    ...videoSettingsMessages,
    ...videoSlowMessages,
    ...videoStopsMessages,
  },
  de: german,
  ar: arabic,
});
