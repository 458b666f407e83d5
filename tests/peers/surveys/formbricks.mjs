import { renderSurveyModal } from '@formbricks/surveys';

// The runtime that decides what is asked is not on npm: only the renderer is, and it gets the survey right away.
renderSurveyModal({
  survey: {
    id: 'measured',
    name: 'Measured',
    type: 'app',
    welcomeCard: { enabled: false },
    questions: [
      {
        id: 'recommend',
        type: 'nps',
        headline: 'How likely are you to recommend Meridian to a colleague?',
        lowerLabel: 'Not at all likely',
        upperLabel: 'Extremely likely',
        required: true,
      },
    ],
    hiddenFields: { enabled: false },
    thankYouCard: { enabled: false },
    endings: [],
    languages: [],
    styling: {},
  },
  styling: { cardArrangement: { linkSurveys: 'straight', appSurveys: 'straight' }, brandColor: { light: '#334455' } },
  brandColor: '#334455',
  isBrandingEnabled: false,
  languageCode: 'default',
  placement: 'bottomRight',
  clickOutside: false,
  darkOverlay: false,
  onDisplay() {},
  onResponse() {},
  onClose() {},
  onFileUpload() {},
  getSetIsError() {},
  getSetIsResponseSendingFinished() {},
});
