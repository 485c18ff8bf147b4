/** What is done to a booking on its page: what each asks for, and what it means. */
import { defineMessages, type MessageDescriptor } from 'react-intl';

const messages = defineMessages({
  change: {
    id: '新的时段约上以后，原来的时段自动退回。',
    defaultMessage: '新的时段约上以后，原来的时段自动退回。',
  },
  cancel: {
    id: '取消以后名额退回；还要办的需要重新预约。',
    defaultMessage: '取消以后名额退回；还要办的需要重新预约。',
  },
  cancelReason: { id: '取消原因', defaultMessage: '取消原因' },
  appeal: {
    id: '说明没有到厅的原因，例如突发疾病、交通中断；工作人员五个工作日以内答复。',
    defaultMessage:
      '说明没有到厅的原因，例如突发疾病、交通中断；工作人员五个工作日以内答复。',
  },
  appealReason: { id: '申诉理由', defaultMessage: '申诉理由' },
  excuse: {
    id: '采纳以后，这一次不计入爽约。',
    defaultMessage: '采纳以后，这一次不计入爽约。',
  },
  opinion: { id: '处理意见', defaultMessage: '处理意见' },
  uphold: {
    id: '这一次仍计入爽约；理由告知预约人。',
    defaultMessage: '这一次仍计入爽约；理由告知预约人。',
  },
  upholdReason: { id: '不予采纳的理由', defaultMessage: '不予采纳的理由' },
  callOff: {
    id: '名额退回，预约人收到通知，不记爽约。',
    defaultMessage: '名额退回，预约人收到通知，不记爽约。',
  },
});

export interface Act {
  about: MessageDescriptor;
  /** The field in which something is said, and whether it must be. */
  field?: { name: string; label: MessageDescriptor; required?: boolean };
  danger?: boolean;
}

export const ACTS: Record<string, Act> = {
  change: { about: messages.change },
  cancel: {
    about: messages.cancel,
    field: { name: 'reason', label: messages.cancelReason },
    danger: true,
  },
  appeal: {
    about: messages.appeal,
    field: { name: 'reason', label: messages.appealReason, required: true },
  },
  excuse: {
    about: messages.excuse,
    field: { name: 'opinion', label: messages.opinion },
  },
  uphold: {
    about: messages.uphold,
    field: { name: 'reason', label: messages.upholdReason, required: true },
    danger: true,
  },
  call_off: {
    about: messages.callOff,
    field: { name: 'reason', label: messages.cancelReason, required: true },
    danger: true,
  },
};
