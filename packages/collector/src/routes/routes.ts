import { adminAuditRoutes } from './admin-audit-routes.js';
import { adminKeyRoutes } from './admin-key-routes.js';
import { adminReportRoutes } from './admin-report-routes.js';
import { adminQuestionRoutes } from './admin-question-routes.js';
import { adminReviewRoutes } from './admin-review-routes.js';
import { adminSubjectRoutes } from './admin-subject-routes.js';
import { adminSettingsRoutes } from './admin-settings-routes.js';
import { adminVersionRoutes } from './admin-version-routes.js';
import { adminWriteKeyRoutes } from './admin-write-key-routes.js';
import { changeRoutes } from './change-routes.js';
import { commandRoutes } from './command-routes.js';
import { healthRoutes } from './health-routes.js';
import { ingestRoutes } from './ingest-routes.js';
import { meRoutes } from './me-routes.js';
import { mediaRoutes } from './media-routes.js';
import { metricsRoutes } from './metrics-routes.js';
import { modelRoutes } from './model-routes.js';
import { publishedRoutes } from './published-routes.js';
import { receiptRoutes } from './receipt-routes.js';
import { questionRoutes } from './question-routes.js';
import { reviewRoutes } from './review-routes.js';
import type { RouteDescription } from './route.js';
import { schemaRoutes } from './schema-routes.js';
import { sdkRoutes } from './sdk-routes.js';
import { settingsRoutes } from './settings-routes.js';
import { subjectRoutes } from './subject-routes.js';
import { xapiRoutes } from './xapi-routes.js';

/** Every route of the collector; nothing else is served. */
export const routes: readonly RouteDescription[] = [
  ...ingestRoutes,
  ...commandRoutes,
  ...receiptRoutes,
  ...mediaRoutes,
  ...meRoutes,
  ...settingsRoutes,
  ...sdkRoutes,
  ...schemaRoutes,
  ...publishedRoutes,
  ...subjectRoutes,
  ...modelRoutes,
  ...reviewRoutes,
  ...questionRoutes,
  ...changeRoutes,
  ...adminSubjectRoutes,
  ...adminReviewRoutes,
  ...adminQuestionRoutes,
  ...adminVersionRoutes,
  ...adminSettingsRoutes,
  ...adminWriteKeyRoutes,
  ...adminKeyRoutes,
  ...adminAuditRoutes,
  ...adminReportRoutes,
  ...xapiRoutes,
  ...healthRoutes,
  ...metricsRoutes,
];
