/** A whole number where the text is one; else the text, which the backend refuses at its field. */
export function number(text: string): number | string {
  return /^\d{1,10}$/.test(text.trim()) ? Number(text.trim()) : text;
}
