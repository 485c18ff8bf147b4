/** /kiosk/evaluation: judge a service with the number on the receipt. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { ByNumber } from '../citizens/evaluation/ByNumber';
import { PageTitle } from '../components/PageTitle';

const messages = defineMessages({
  title: { id: '评价服务', defaultMessage: '评价服务' },
});

export default function Evaluation() {
  const intl = useIntl();
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          <FormattedMessage
            id="扫描窗口或者短信里的评价二维码，或者输入办件编号和查询密码。"
            defaultMessage="扫描窗口或者短信里的评价二维码，或者输入办件编号和查询密码。"
          />
        }
      />
      <ByNumber channel="kiosk" />
    </div>
  );
}
