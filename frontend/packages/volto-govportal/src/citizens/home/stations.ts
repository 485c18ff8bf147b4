/** The way through a life, and through a company's, each station with the theme that serves it. */
import { defineMessages, type MessageDescriptor } from 'react-intl';

const messages = defineMessages({
  birth: { id: '出生', defaultMessage: '出生' },
  school: { id: '上学', defaultMessage: '上学' },
  work: { id: '就业', defaultMessage: '就业' },
  marriage: { id: '成家', defaultMessage: '成家' },
  home: { id: '安居', defaultMessage: '安居' },
  health: { id: '就医', defaultMessage: '就医' },
  retirement: { id: '退休', defaultMessage: '退休' },
  death: { id: '身后', defaultMessage: '身后' },
  founding: { id: '开办', defaultMessage: '开办' },
  licence: { id: '准营', defaultMessage: '准营' },
  staff: { id: '用工', defaultMessage: '用工' },
  taxes: { id: '纳税', defaultMessage: '纳税' },
  building: { id: '建设', defaultMessage: '建设' },
  credit: { id: '融资', defaultMessage: '融资' },
  trade: { id: '贸易', defaultMessage: '贸易' },
  closing: { id: '注销', defaultMessage: '注销' },
});

export interface Station {
  title: MessageDescriptor;
  theme: string;
}

/** Themes of GB/T 39046 for natural persons. */
export const LIFE: Station[] = [
  { title: messages.birth, theme: 'np-005' },
  { title: messages.school, theme: 'np-020' },
  { title: messages.work, theme: 'np-030' },
  { title: messages.marriage, theme: 'np-060' },
  { title: messages.home, theme: 'np-075' },
  { title: messages.health, theme: 'np-145' },
  { title: messages.retirement, theme: 'np-150' },
  { title: messages.death, theme: 'np-155' },
];

/** Themes of GB/T 39046 for legal persons. */
export const COMPANY: Station[] = [
  { title: messages.founding, theme: 'lp-005' },
  { title: messages.licence, theme: 'lp-010' },
  { title: messages.staff, theme: 'lp-030' },
  { title: messages.taxes, theme: 'lp-025' },
  { title: messages.building, theme: 'lp-085' },
  { title: messages.credit, theme: 'lp-045' },
  { title: messages.trade, theme: 'lp-055' },
  { title: messages.closing, theme: 'lp-165' },
];
