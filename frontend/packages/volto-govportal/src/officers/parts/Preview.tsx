/** A picture or a PDF in the page; what a browser can't show is kept. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Icon } from '../../components/Icon';
import { download } from '../../data/download';
import { Picture } from './Picture';
import { useFile } from './useFile';

const messages = defineMessages({
  failed: {
    id: '文件暂时打不开，请稍后再试。',
    defaultMessage: '文件暂时打不开，请稍后再试。',
  },
  frame: { id: '文件预览：{name}', defaultMessage: '文件预览：{name}' },
});

const PDF = 'application/pdf';
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Whether the page itself can show a file. */
export const isShown = (type: string) =>
  type === PDF || PICTURES.includes(type);

interface Props {
  address: string;
  name: string;
  type: string;
}

export function Preview({ address, name, type }: Props) {
  const intl = useIntl();
  const shows = isShown(type);
  const { url, fault } = useFile(
    shows ? address : null,
    intl.formatMessage(messages.failed),
  );
  const title = intl.formatMessage(messages.frame, { name });
  return (
    <div className="gp-preview">
      <p className="gp-row gp-no-print">
        <b translate="no">{name}</b>
        {url && (
          <a
            className="gp-button gp-compact"
            href={url}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="external" />
            <FormattedMessage id="在新窗口打开" defaultMessage="在新窗口打开" />
          </a>
        )}
        <button
          type="button"
          className="gp-button gp-compact"
          onClick={() => download(flattenToAppURL(address), name)}
        >
          <Icon name="download" />
          <FormattedMessage id="下载" defaultMessage="下载" />
        </button>
      </p>
      {fault && (
        <p className="gp-notice gp-bad" role="alert">
          {fault}
        </p>
      )}
      {!shows && (
        <p className="gp-soft">
          <FormattedMessage
            id="这种文件不能在页面里预览，请下载后查看。"
            defaultMessage="这种文件不能在页面里预览，请下载后查看。"
          />
        </p>
      )}
      {shows && !url && !fault && <div aria-busy="true" />}
      {url && type === PDF && (
        <iframe src={`${url}#navpanes=0`} title={title} />
      )}
      {url && type !== PDF && <Picture url={url} title={title} />}
    </div>
  );
}
