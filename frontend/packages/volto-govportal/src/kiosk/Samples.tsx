/** /kiosk/samples: find a matter, and print its blank forms and samples. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { PageTitle } from '../components/PageTitle';
import { SearchBox } from '../components/SearchBox';

const messages = defineMessages({
  title: { id: '打印样本', defaultMessage: '打印样本' },
  find: { id: '找事项', defaultMessage: '找事项' },
});

export default function Samples() {
  const intl = useIntl();
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          <FormattedMessage
            id="先找到要办的事项，再在“申请材料”里点“空白表格”或者“填写样本”，就从本机打印。"
            defaultMessage="先找到要办的事项，再在“申请材料”里点“空白表格”或者“填写样本”，就从本机打印。"
          />
        }
      />
      <SearchBox
        action="/matters"
        label={intl.formatMessage(messages.find)}
        large
      />
    </div>
  );
}
