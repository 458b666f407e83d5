export const page: string;
export const numbers: string;
export function rawNumbers(): unknown;
export function table(): string;
export function tableIn(text: string): string;
