/** The kinds of business that the worklist shows, one at a time. */
import { defineMessages, type MessageDescriptor } from 'react-intl';

const messages = defineMessages({
  application: { id: '网上申请', defaultMessage: '网上申请' },
  consultation: { id: '咨询', defaultMessage: '咨询' },
  complaint: { id: '投诉', defaultMessage: '投诉' },
  suggestion: { id: '建议', defaultMessage: '建议' },
  rectification: { id: '差评整改', defaultMessage: '差评整改' },
});

export interface Kind {
  /** As the backend calls it. */
  id: string;
  title: MessageDescriptor;
  /** The add-on that brings it. */
  addon: string;
}

/** The one that is meant where an address names none. */
export const USUAL = 'application';

export const KINDS: Kind[] = [
  { id: USUAL, title: messages.application, addon: 'application' },
  {
    id: 'consultation',
    title: messages.consultation,
    addon: 'interaction',
  },
  { id: 'complaint', title: messages.complaint, addon: 'interaction' },
  { id: 'suggestion', title: messages.suggestion, addon: 'interaction' },
  {
    id: 'rectification',
    title: messages.rectification,
    addon: 'evaluation',
  },
];

/** The list of a kind: where its cases stand. */
export const listOf = ({ kind = USUAL }: { kind?: string }) =>
  kind === USUAL ? '/worklist' : `/worklist?kind=${kind}`;
