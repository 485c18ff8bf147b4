/** The result that is made out: its fields, and what is missing of them. */
import { defineMessages, type IntlShape } from 'react-intl';

export const messages = defineMessages({
  type: { id: '结果类型', defaultMessage: '结果类型' },
  name: { id: '结果名称', defaultMessage: '结果名称' },
  number: { id: '证照或者批文编号', defaultMessage: '证照或者批文编号' },
  issuing_body: { id: '发证机关', defaultMessage: '发证机关' },
  valid_from: { id: '有效期自', defaultMessage: '有效期自' },
  valid_to: { id: '有效期至', defaultMessage: '有效期至' },
  numberNeeded: {
    id: '请填写证照或者批文的编号。',
    defaultMessage: '请填写证照或者批文的编号。',
  },
  order: {
    id: '有效期截止日期不能早于开始日期。',
    defaultMessage: '有效期截止日期不能早于开始日期。',
  },
});

export const TEXTS = ['name', 'number', 'issuing_body'] as const;
export const DAYS = ['valid_from', 'valid_to'] as const;

export type Result = Record<
  'type' | (typeof TEXTS)[number] | (typeof DAYS)[number],
  string
>;

/** Results that have a number. */
const NUMBERED = ['certificate', 'approval'];

/** What is made out at first: what the matter says of its result. */
export function resultOf(matter: {
  result_type?: string | null;
  result_name?: string | null;
  department?: string;
}): Result {
  return {
    type: matter.result_type || 'none',
    name: matter.result_name ?? '',
    number: '',
    issuing_body: matter.department ?? '',
    valid_from: '',
    valid_to: '',
  };
}

/** Field (`result.number`) → what is wrong. */
export function resultFaults(
  intl: IntlShape,
  result: Result,
): Record<string, string> {
  const found: Record<string, string> = {};
  if (NUMBERED.includes(result.type) && !result.number.trim()) {
    found['result.number'] = intl.formatMessage(messages.numberNeeded);
  }
  if (
    result.valid_from &&
    result.valid_to &&
    result.valid_to < result.valid_from
  ) {
    found['result.valid_to'] = intl.formatMessage(messages.order);
  }
  return found;
}
