import type { AssetMedia } from '@docent/schema';

/** The parts of a JSON Schema by which content is walked. */
export interface ContentSchema {
  title?: string;
  type?: string | string[];
  properties?: Readonly<Record<string, ContentSchema>>;
  patternProperties?: Readonly<Record<string, ContentSchema>>;
  items?: ContentSchema;
  maxLength?: number;
  'x-docent-text'?: 'text' | 'markdown';
  'x-docent-asset'?: AssetMedia;
  'x-docent-rule'?: 'condition' | 'value';
}
