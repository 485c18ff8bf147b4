/** 导出评价: for the systems outside, in their fields and direction. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Form } from '../../components/Form';
import { PageTitle } from '../../components/PageTitle';
import { SelectField } from '../../components/SelectField';
import { TextField } from '../../components/TextField';
import { download } from '../../data/download';
import { useSubmit } from '../../data/useSubmit';
import { exportOf, FORMATS, LAYOUTS } from './data';

const messages = defineMessages({
  title: { id: '导出评价', defaultMessage: '导出评价' },
  lead: {
    id: '文件含评价人的姓名、证件号码和电话，只供政务服务机构上报；每次导出记入审计日志。',
    defaultMessage:
      '文件含评价人的姓名、证件号码和电话，只供政务服务机构上报；每次导出记入审计日志。',
  },
  layout: { id: '接口', defaultMessage: '接口' },
  national: {
    id: '国家“好差评”接口（5 为非常满意）',
    defaultMessage: '国家“好差评”接口（5 为非常满意）',
  },
  gbt39046: {
    id: 'GB/T 39046—2020（1 为非常满意）',
    defaultMessage: 'GB/T 39046—2020（1 为非常满意）',
  },
  format: { id: '格式', defaultMessage: '格式' },
  from: { id: '评价日期从', defaultMessage: '评价日期从' },
  to: { id: '到', defaultMessage: '到' },
  file: { id: '评价', defaultMessage: '评价' },
});

export default function ExportPage() {
  const intl = useIntl();
  const submit = useSubmit();

  async function go(data: FormData) {
    const asked = Object.fromEntries(
      ['layout', 'format', 'from', 'to'].map((name) => [
        name,
        String(data.get(name) ?? ''),
      ]),
    );
    const name = `${intl.formatMessage(messages.file)}.${asked.format}`;
    await submit.run(() => download(exportOf(asked), name));
  }

  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      />
      <section className="gp-sheet">
        <Form
          submit={submit}
          onSubmit={go}
          action={<FormattedMessage id="导出" defaultMessage="导出" />}
        >
          <SelectField
            name="layout"
            label={intl.formatMessage(messages.layout)}
            value={LAYOUTS[0]}
            terms={LAYOUTS.map((id) => ({
              id,
              title: intl.formatMessage(messages[id]),
            }))}
          />
          <SelectField
            name="format"
            label={intl.formatMessage(messages.format)}
            value={FORMATS[0]}
            terms={FORMATS.map((id) => ({
              id,
              title: id.toUpperCase(),
            }))}
          />
          <TextField
            name="from"
            type="date"
            label={intl.formatMessage(messages.from)}
            required
          />
          <TextField
            name="to"
            type="date"
            label={intl.formatMessage(messages.to)}
            required
          />
        </Form>
      </section>
    </div>
  );
}
