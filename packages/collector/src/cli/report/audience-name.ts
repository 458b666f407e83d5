/** What an audience is called; everybody, where customers are not told apart. */
export function audienceName(audience: string | null, { by }: { by?: string }): string {
  if (by === undefined) return 'all customers';
  return `${by}: ${audience === null ? '(not known, or one of many)' : plainLine(audience)}`;
}

/** A text of a customer's as one line without control characters, which could forge lines of a terminal. */
export function plainLine(text: string, most = 100): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, most);
}

/** `1:05`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
