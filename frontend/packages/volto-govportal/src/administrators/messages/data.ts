/** What `@outbox` and `@message-templates` answer: `govportal.messages.services`. */

export const STATES = ['waiting', 'failed', 'sent', 'expired'] as const;
export type State = (typeof STATES)[number];
export const CHANNELS = ['mail', 'sms'] as const;

export interface Delivery {
  id: number;
  channel: string;
  /** The name of the template; empty where it is no message. */
  template: string;
  /** Masked. */
  to: string;
  state: State;
  attempts: number;
  next_try: string | null;
  last_error: string;
  created: string;
  sent: string | null;
}

export interface Outbox {
  items: Delivery[];
  next: string | null;
  waiting: number;
  failed: number;
  /** Where counting ended. */
  counted: number;
}

export const TEXTS = ['subject', 'text', 'short'] as const;
export type Texts = Record<(typeof TEXTS)[number], string>;

export interface Template extends Texts {
  name: string;
  title: string;
  words: { name: string; title: string }[];
  shipped: Texts;
  reworded: boolean;
}

export const OUTBOX = '/@outbox';
export const TEMPLATES = '/@message-templates';

/** What the address of the page says, as far as it may. */
export function askedOf(search: string): Record<string, string> {
  const query = new URLSearchParams(search);
  const state = query.get('state') ?? '';
  const channel = query.get('channel') ?? '';
  const before = query.get('before') ?? '';
  return {
    ...(STATES.some((one) => one === state) ? { state } : {}),
    ...(CHANNELS.some((one) => one === channel) ? { channel } : {}),
    ...(/^\d{1,18}$/.test(before) ? { before } : {}),
  };
}

/** The service's address for a page of the outbox. */
export const outboxPath = (search: string) =>
  `${OUTBOX}?${new URLSearchParams({ size: '50', ...askedOf(search) })}`;
