/** What the three kinds are called, and the levels of satisfaction. */
import { defineMessages } from 'react-intl';
import type { Kind } from './data';

export const KIND_TITLES = defineMessages({
  consultation: { id: '咨询', defaultMessage: '咨询' },
  complaint: { id: '投诉', defaultMessage: '投诉' },
  suggestion: { id: '建议', defaultMessage: '建议' },
});

const levels = defineMessages({
  five: { id: '非常满意', defaultMessage: '非常满意' },
  four: { id: '满意', defaultMessage: '满意' },
  three: { id: '基本满意', defaultMessage: '基本满意' },
  two: { id: '不满意', defaultMessage: '不满意' },
  one: { id: '非常不满意', defaultMessage: '非常不满意' },
});

/** The best first, as the backend counts them. */
export const LEVELS = [
  [5, levels.five],
  [4, levels.four],
  [3, levels.three],
  [2, levels.two],
  [1, levels.one],
] as const;

/** The page on which each is handed in. */
export const PAGES: Record<Kind, string> = {
  consultation: '/consult',
  complaint: '/complain',
  suggestion: '/suggest',
};
