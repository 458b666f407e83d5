export interface Script {
  name: string;
  file: string;
  code: string;
  bytes: number;
  imports: string[];
}
export interface Measured {
  what: string;
  files: string[];
  bytes: number;
  budget: number;
  requests?: number;
}
export const bundle: string;
export function scripts(): Script[];
export function measure(): Measured[];
