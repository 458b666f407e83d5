export { type ApiKey } from './admin/api-key.js';
export { type ApiKeys } from './admin/api-keys.js';
export { type CreatedApiKey } from './admin/change-api-keys.js';
export { createInstallationKey } from './admin/create-installation-key.js';
export { type Role, roles } from './admin/role.js';
export {
  type ApartCompiler,
  type ApartCompilerOptions,
  createApartCompiler,
} from './admin/publish/create-apart-compiler.js';
export { createApp, type AppOptions } from './app.js';
export {
  type CommandContext,
  type CommandDefinition,
  type CommandOutcome,
  type ProvenCustomer,
} from './commands/command-definition.js';
export { type ConfigOption } from './config/config-option.js';
export { type Configuration, configOptions, type OptionName } from './config/config-options.js';
export { configSchema } from './config/config-schema.js';
export { ConfigurationError } from './config/configuration-error.js';
export { type DescribedOption, describeConfiguration } from './config/describe-configuration.js';
export {
  type ConfigurationSources,
  type ResolvedConfiguration,
  resolveConfiguration,
} from './config/resolve-configuration.js';
export { type Collector, type CollectorOptions, createCollector } from './create-collector.js';
export { CollectorError, type CollectorErrorCode, type ErrorBody, httpErrors } from './errors.js';
export { type CollectorLimits, type GroupLimits, type LimitOptions } from './limits/limit-options.js';
export { type Rate } from './limits/rate-limiter.js';
export {
  type DeliveryOutcome,
  type DeliveryProblem,
  type Forwarder,
  type ForwarderEnvironment,
  type ForwarderKind,
  type Secret,
} from './forwarders/forwarder-kind.js';
export { ForwarderError } from './forwarders/forwarder-error.js';
export { forwarderKinds } from './forwarders/kinds/kinds.js';
export { type ForwarderTiming } from './forwarders/forwarder-timing.js';
export { type ForwarderLag } from './forwarders/lag.js';
export { type ForwarderConfig } from './forwarders/prepare-forwarders.js';
export { type RunningForwarders } from './forwarders/start-forwarders.js';
export { type ReceivedWebhook, verifyWebhook, type WebhookVerdict } from './forwarders/webhook/verify-webhook.js';
export { createJsonLog, type JsonLogOptions } from './json-log.js';
export { createLineLog, type Log, type LogEntry } from './log.js';
export { createMetrics, type Metrics } from './metrics/metrics.js';
export { ProjectError } from './projects/project-error.js';
export { type ProjectLibrary, type ServedProject } from './projects/project-library.js';
export { type Handler, type RouteContext, type RouteDescription } from './routes/route.js';
export { routes } from './routes/routes.js';
export { type ListeningCollector, listen, type ListenOptions } from './server.js';
export {
  type AppendListener,
  type EventQuery,
  type EventStore,
  type History,
  type HistoryQuery,
  type StoredEvent,
  type StoredMessage,
} from './store/event-store.js';
export { type CopyOptions, type CopyProgress, type CopyReport, copyStore } from './store/copy/copy-store.js';
export { openStore } from './store/open-store.js';
export { openPostgresStore, type PostgresStoreOptions } from './store/postgres/postgres-store.js';
export { openSqliteStore, type SqliteStoreOptions } from './store/sqlite/sqlite-store.js';
export { type CustomerIds, type StoreTransaction } from './store/store-transaction.js';
export { type StoredCommand } from './store/stored-command.js';
export { type Tables } from './store/tables.js';
export { StoreError } from './store/store-error.js';
export { type EntityContent, type QuestionContent } from './xapi/mapping/entity-content.js';
export { type EventMapping } from './xapi/mapping/event-mapping.js';
export { eventMappings } from './xapi/mapping/event-mappings.js';
export { type PlayedStretch } from './xapi/mapping/played.js';
export { type StatementOptions, type Surroundings, toStatements } from './xapi/mapping/to-statements.js';
export { type Statement, type XapiVersion, xapiVersions } from './xapi/statement.js';
export { type StatementProblem } from './xapi/validate/place.js';
export { validateStatement, type ValidateOptions } from './xapi/validate/validate-statement.js';
export { readTokenKeys } from './tokens/read-token-keys.js';
export { type ProjectTokenKeys, type TokenKeys } from './tokens/token-keys.js';
export { TokenKeysError } from './tokens/token-keys-error.js';
