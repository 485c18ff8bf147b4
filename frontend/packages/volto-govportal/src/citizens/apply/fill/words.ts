/** Chinese names of the tokens that materials are described with. */
import { defineMessages, type MessageDescriptor } from 'react-intl';

export const NECESSITIES: Record<string, MessageDescriptor> = defineMessages({
  required: { id: '必要', defaultMessage: '必要' },
  optional: { id: '非必要', defaultMessage: '非必要' },
  deferrable: { id: '容缺后补', defaultMessage: '容缺后补' },
});

export const MATERIAL_TYPES: Record<string, MessageDescriptor> = defineMessages(
  {
    original: { id: '原件', defaultMessage: '原件' },
    copy: { id: '复印件', defaultMessage: '复印件' },
    original_and_copy: { id: '原件和复印件', defaultMessage: '原件和复印件' },
    electronic: { id: '电子材料', defaultMessage: '电子材料' },
    other: { id: '其他材料', defaultMessage: '其他材料' },
  },
);

export const UNITS: Record<string, MessageDescriptor> = defineMessages({
  working_day: {
    id: '{count} 个工作日',
    defaultMessage: '{count} 个工作日',
  },
  calendar_day: {
    id: '{count} 个自然日',
    defaultMessage: '{count} 个自然日',
  },
});
