/** How an action looks: one leads on, one leads back, others do neither. */
export type Tone = 'forward' | 'back' | 'plain';

export const LOOKS: Record<Tone, string> = {
  forward: ' gp-primary',
  back: ' gp-danger',
  plain: '',
};
