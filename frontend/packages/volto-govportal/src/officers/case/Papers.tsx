/** 文书: the notices that were issued, to open and print, and the result with its files. */
import { useState } from 'react';
import {
  defineMessages,
  useIntl,
  FormattedMessage,
  type MessageDescriptor,
} from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Empty } from '../../components/Empty';
import { dayText, momentText } from '../../reviewers/when';
import type { Case } from '../data';
import { DAYS, messages as labels, TEXTS } from '../dialogs/result';
import { Preview } from '../parts/Preview';

const messages = defineMessages({
  open: { id: '打开“{title}”', defaultMessage: '打开“{title}”' },
});

interface Paper {
  address: string;
  title: string;
  name: string;
  type: string;
}

export function Papers({ item }: { item: Case }) {
  const intl = useIntl();
  const [open, setOpen] = useState<Paper | null>(null);
  const { notices, files, result } = item;

  function way(paper: Paper) {
    return (
      <button
        type="button"
        className="gp-button gp-compact"
        aria-label={intl.formatMessage(messages.open, { title: paper.title })}
        onClick={() => setOpen(paper)}
      >
        <FormattedMessage id="打开" defaultMessage="打开" />
      </button>
    );
  }

  const facts: [MessageDescriptor, string][] = [
    ...TEXTS.map((name): [MessageDescriptor, string] => [
      labels[name],
      result?.[name] ?? '',
    ]),
    ...DAYS.map((name): [MessageDescriptor, string] => [
      labels[name],
      result?.[name] ? dayText(result[name]) : '',
    ]),
  ];
  const made = facts.filter(([, value]) => value);
  return (
    <>
      <section className="gp-sheet" aria-labelledby="notices">
        <h2 id="notices">
          <FormattedMessage id="文书" defaultMessage="文书" />
        </h2>
        {notices.length === 0 ? (
          <Empty
            title={
              <FormattedMessage
                id="还没有出具文书"
                defaultMessage="还没有出具文书"
              />
            }
          />
        ) : (
          <ul className="gp-plain-list gp-files">
            {notices.map((notice) => (
              <li key={notice.uid}>
                <b>{notice.title}</b>
                <span className="gp-code">{notice.number}</span>
                <span className="gp-soft gp-small">
                  {momentText(notice.issued_at)}
                </span>
                {way({
                  address: notice['@id'],
                  title: notice.title,
                  name: `${notice.number}.pdf`,
                  type: 'application/pdf',
                })}
              </li>
            ))}
          </ul>
        )}
      </section>
      {(made.length > 0 || files.length > 0) && (
        <section className="gp-sheet" aria-labelledby="result">
          <h2 id="result">
            <FormattedMessage id="办理结果" defaultMessage="办理结果" />
          </h2>
          <dl className="gp-facts">
            {made.map(([label, value]) => (
              <div key={label.id as string}>
                <dt>{intl.formatMessage(label)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <ul className="gp-plain-list gp-files">
            {files.map((file) => (
              <li key={file.uid}>
                <span translate="no">{file.name}</span>
                {way({
                  address: file['@id'],
                  title: file.name,
                  name: file.name,
                  type: file.media_type,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {open && (
        <Dialog title={open.title} onClose={() => setOpen(null)}>
          <Preview address={open.address} name={open.name} type={open.type} />
        </Dialog>
      )}
    </>
  );
}
