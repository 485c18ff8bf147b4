/** The files that go public with an item, to look at before that. */
import { FormattedMessage } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Icon } from '../../components/Icon';
import type { Attachment } from '../data';

/** E.g. `1.2 MB`. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${unit && size < 10 ? size.toFixed(1) : Math.round(size)} ${
    units[unit]
  }`;
}

export function Attachments({ files }: { files: Attachment[] }) {
  if (files.length === 0) return null;
  return (
    <section className="gp-sheet" aria-labelledby="files">
      <h2 id="files">
        <FormattedMessage
          id="表格、样本和图片"
          defaultMessage="表格、样本和图片"
        />
      </h2>
      <ul className="gp-plain-list gp-files">
        {files.map((file) => (
          <li key={file.view}>
            <a
              href={flattenToAppURL(file.view)}
              target="_blank"
              rel="noreferrer"
            >
              {file.title}
              <span className="gp-hidden">
                <FormattedMessage
                  id="（在新窗口打开）"
                  defaultMessage="（在新窗口打开）"
                />
              </span>
            </a>
            <span className="gp-soft gp-small" translate="no">
              {file.name} · {sizeText(file.size)}
            </span>
            <span className="gp-tag">{file.state}</span>
            <a
              className="gp-button gp-quiet gp-compact"
              href={flattenToAppURL(file.download)}
            >
              <Icon name="download" />
              <FormattedMessage id="下载" defaultMessage="下载" />
              <span className="gp-hidden">{file.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
