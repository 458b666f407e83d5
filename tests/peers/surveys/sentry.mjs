import { feedbackIntegration, init } from '@sentry/browser';

const feedback = feedbackIntegration({ autoInject: false, enableScreenshot: false });
init({ dsn: `${location.protocol}//measured@${location.host}/1`, integrations: [feedback] });
const form = await feedback.createForm();
form.appendToDom();
form.open();
