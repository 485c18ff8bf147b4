/** What is wrong with a new password before the backend is asked. */
import { defineMessages, type IntlShape } from 'react-intl';

const messages = defineMessages({
  old: { id: '请填写现在的密码。', defaultMessage: '请填写现在的密码。' },
  short: {
    id: '新密码至少要有 8 个字符。',
    defaultMessage: '新密码至少要有 8 个字符。',
  },
  other: {
    id: '两次填写的新密码不一样。',
    defaultMessage: '两次填写的新密码不一样。',
  },
});

export const SHORTEST = 8;

interface Given {
  /** Absent where no old password is asked for. */
  old?: string;
  password: string;
  repeated: string;
}

/** Field → what is wrong; empty when all is well. */
export function passwordFaults(intl: IntlShape, given: Given) {
  const faults: Record<string, string> = {};
  if (given.old === '') faults.old = intl.formatMessage(messages.old);
  if (given.password.length < SHORTEST) {
    faults.password = intl.formatMessage(messages.short);
  } else if (given.password !== given.repeated) {
    faults.repeated = intl.formatMessage(messages.other);
  }
  return faults;
}
