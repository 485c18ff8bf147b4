/** That a matter is suspended or cancelled: since when, why, and what one may do now. */
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../../components/Icon';
import type { MatterPage, Notice } from '../data';
import { Alternatives } from './Implementations';
import { Phones } from '../../../components/Phones';

export function StateNotice({ notice }: { notice: Notice }) {
  return (
    <>
      <p className="gp-notice-title">
        <Icon name="warning" />
        {notice.title}
      </p>
      {notice.since_text && (
        <p>
          <FormattedMessage
            id="自 {day} 起"
            defaultMessage="自 {day} 起"
            values={{
              day: <time dateTime={notice.since}>{notice.since_text}</time>,
            }}
          />
        </p>
      )}
      {notice.reason && (
        <p>
          <FormattedMessage
            id="原因：{reason}"
            defaultMessage="原因：{reason}"
            values={{ reason: notice.reason }}
          />
        </p>
      )}
    </>
  );
}

/** The whole notice above a matter's page. */
export function MatterNotice({ page }: { page: MatterPage }) {
  const { notice, contact, alternatives } = page;
  if (!notice) return null;
  return (
    <aside
      className={`gp-notice gp-state ${
        notice.state === 'cancelled' ? 'gp-bad' : 'gp-warn'
      }`}
    >
      <StateNotice notice={notice} />
      {notice.state === 'suspended' && (
        <p>
          <FormattedMessage
            id="暂停期间不受理新的申请，下面的内容仅供准备时参考。"
            defaultMessage="暂停期间不受理新的申请，下面的内容仅供准备时参考。"
          />
        </p>
      )}
      {contact.advice_phones.length > 0 && (
        <p>
          <FormattedMessage
            id="有疑问请拨打咨询电话：{phones}"
            defaultMessage="有疑问请拨打咨询电话：{phones}"
            values={{
              phones: <Phones large numbers={contact.advice_phones} />,
            }}
          />
        </p>
      )}
      <Alternatives found={alternatives} />
    </aside>
  );
}
