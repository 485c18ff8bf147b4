/** A phone or a mail address, as somebody writes it into one field. */
export type Contact = { phone: string } | { mail: string };

const PHONE = /^1\d{10}$/;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/**
 * What was written; null where it is neither. Blanks and hyphens in a phone are no fault.
 *
 * @param only where one of the two is asked for.
 */
export function contactOf(
  written: string,
  only?: 'phone' | 'mail',
): Contact | null {
  const text = written.trim();
  if (only !== 'phone' && MAIL.test(text)) return { mail: text };
  const digits = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1)/, '');
  return only !== 'mail' && PHONE.test(digits) ? { phone: digits } : null;
}

/** The fault of the field, under whatever name the backend says it. */
export function contactFault(faults: Record<string, string>): string {
  return faults.contact ?? faults.phone ?? faults.mail ?? '';
}
