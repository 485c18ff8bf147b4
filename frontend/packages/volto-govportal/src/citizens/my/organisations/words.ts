/** What is done to an authorisation, in words. */
import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { AuthorisationAction } from '../data';

export const ACTIONS: Record<AuthorisationAction, MessageDescriptor> =
  defineMessages({
    grant: { id: '同意', defaultMessage: '同意' },
    refuse: { id: '不同意', defaultMessage: '不同意' },
    change: { id: '变更', defaultMessage: '变更' },
    revoke: { id: '终止', defaultMessage: '终止' },
  });

export const FIELDS = defineMessages({
  scope: { id: '授权事项', defaultMessage: '授权事项' },
  scopeHelp: {
    id: '例如“代为提交申请、补正材料、领取结果”；留空是全部事项。',
    defaultMessage: '例如“代为提交申请、补正材料、领取结果”；留空是全部事项。',
  },
  valid_from: { id: '有效期起', defaultMessage: '有效期起' },
  valid_to: { id: '有效期止', defaultMessage: '有效期止' },
  note: { id: '说明', defaultMessage: '说明' },
  noteHelp: {
    id: '写给对方看。',
    defaultMessage: '写给对方看。',
  },
});
