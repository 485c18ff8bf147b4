/** What is listed, as a file or on paper. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import { Refused } from '../../components/Refused';
import { download } from '../../data/download';
import { useSubmit } from '../../data/useSubmit';
import { KEPT, known } from './query';

const messages = defineMessages({
  file: { id: '办件', defaultMessage: '办件' },
  export: { id: '导出 {format}', defaultMessage: '导出 {format}' },
  note: {
    id: '按现在的分类和筛选导出全部页，最多 5000 件；个人信息已遮盖，导出记入审计日志。',
    defaultMessage:
      '按现在的分类和筛选导出全部页，最多 5000 件；个人信息已遮盖，导出记入审计日志。',
  },
});

const FORMATS = ['csv', 'xlsx'];

/** Where the file of a list is. */
export function exportOf(search: string, format: string): string {
  const query = new URLSearchParams({ ...known(search, KEPT), format });
  return `/@worklist-export?${query}`;
}

export function Export({ search }: { search: string }) {
  const intl = useIntl();
  const saving = useSubmit();
  return (
    <>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="gp-button gp-compact"
          title={intl.formatMessage(messages.note)}
          disabled={saving.busy}
          onClick={() =>
            saving.run(() =>
              download(
                exportOf(search, format),
                `${intl.formatMessage(messages.file)}.${format}`,
              ),
            )
          }
        >
          <Icon name="download" />
          {intl.formatMessage(messages.export, {
            format: format.toUpperCase(),
          })}
        </button>
      ))}
      <button
        type="button"
        className="gp-button gp-compact"
        onClick={() => window.print()}
      >
        <Icon name="print" />
        <FormattedMessage id="打印" defaultMessage="打印" />
      </button>
      <Refused message={saving.message} />
    </>
  );
}
