/** What the portal knows of an account's owner: `govportal.identity` and `govportal.messages`. */

export interface Person {
  user_id: string;
  name: string;
  id_type: string;
  id_number: string;
  phone: string;
  mail: string;
  address: string;
  verified: boolean;
  verified_at: string | null;
  locked: boolean;
  created: string;
  /** Whether numbers and addresses are whole. */
  full: boolean;
}

export interface Organisation {
  uscc: string;
  name: string;
  type: string;
  legal_representative: string;
  phone: string;
  address: string;
  verified_at: string;
}

export type AuthorisationAction = 'grant' | 'refuse' | 'change' | 'revoke';

export interface Authorisation {
  id: number;
  uscc: string;
  organisation: string;
  agent: { name: string; id_number: string; phone: string };
  scope: string;
  valid_from: string;
  valid_to: string;
  state: 'requested' | 'active' | 'refused' | 'revoked' | 'expired';
  note: string;
  requested: string;
  decided: string | null;
  /** Whether the reader is the agent. */
  own: boolean;
  actions: AuthorisationAction[];
}

export interface Message {
  id: number;
  subject: string;
  text: string;
  created: string;
  read: boolean;
}

export interface Inbox {
  items: Message[];
  next: string | null;
  unread: number;
  /** Where counting ended: "so many or more". */
  unread_most: number;
}

export interface Preference {
  name: string;
  title: string;
  wanted: boolean;
}

export interface Items<T> {
  items: T[];
}

export const PERSON = '/@person';
export const ORGANISATIONS = '/@organisations';
export const AUTHORISATIONS = '/@authorisations';
export const PREFERENCES = '/@message-preferences';
/** One message, with how many are unread. */
export const UNREAD = '/@inbox?size=1';

/** The page of messages that an address asks for. */
export function inboxOf(search: string): string {
  const asked = new URLSearchParams(search);
  const query = new URLSearchParams({ size: '20' });
  if (asked.get('unread') === '1') query.set('unread', '1');
  const before = asked.get('before') ?? '';
  if (/^\d{1,18}$/.test(before)) query.set('before', before);
  return `/@inbox?${query}`;
}

/** The address of a page of messages. */
export function messagesAddress(unread: boolean, next?: string | null): string {
  const query = new URLSearchParams();
  if (unread) query.set('unread', '1');
  const before = next && new URLSearchParams(next.split('?')[1]).get('before');
  if (before) query.set('before', before);
  return [...query].length > 0 ? `/my/messages?${query}` : '/my/messages';
}
