/** The ways in which messages leave the portal, in words. */
import { defineMessages, type MessageDescriptor } from 'react-intl';

export const CHANNEL_TITLES: Record<string, MessageDescriptor> = defineMessages(
  {
    mail: { id: '电子邮件', defaultMessage: '电子邮件' },
    sms: { id: '短信', defaultMessage: '短信' },
  },
);
