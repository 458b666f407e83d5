import type { SkillRecord } from '@docent/schema';

/** "What has the customer shown of their skills?" Asked again whenever `docent-skills-change` is dispatched. */
export interface SkillsRequest {
  type: 'skills';
}

/** By id of the skill; what is missing is not known. */
export type SkillsResponse = Readonly<Record<string, SkillRecord>>;
