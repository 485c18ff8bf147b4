/** A dialog in which a law is found, and the articles that are cited. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Dialog } from '../../components/Dialog';
import { send } from '../../data/send';
import { type Candidate, useCandidates } from './candidates';
import { LawStatus } from './LawStatus';

const messages = defineMessages({
  title: { id: '从法规库选条文', defaultMessage: '从法规库选条文' },
});

/** What a row of the legal basis takes over; its own article stays where none is chosen. */
export interface Citation {
  uid: string;
  title: string;
  article?: string;
  text?: string;
}

interface Article {
  no: string;
  chapter: string;
  text: string;
}

interface Props {
  /** Where candidates are asked for. */
  path: string;
  /** The law that is cited already. */
  law: Candidate | null;
  /** A law's name to begin with. */
  text: string;
  onTake: (citation: Citation) => void;
  onClose: () => void;
}

export default function LawPicker({
  path,
  law: cited,
  text,
  onTake,
  onClose,
}: Props) {
  const intl = useIntl();
  const [law, setLaw] = useState<Candidate | null>(cited);
  return (
    <Dialog title={intl.formatMessage(messages.title)} onClose={onClose}>
      <div className="gp-law-picker">
        {law ? (
          <Articles law={law} onTake={onTake} onBack={() => setLaw(null)} />
        ) : (
          <Laws path={path} text={text} onChoose={setLaw} />
        )}
      </div>
    </Dialog>
  );
}

function Laws({
  path,
  text: before,
  onChoose,
}: Pick<Props, 'path' | 'text'> & { onChoose: (law: Candidate) => void }) {
  const [text, setText] = useState(before);
  const [found, busy] = useCandidates(path, 'Law', text);
  return (
    <>
      <div className="gp-field">
        <label htmlFor="law-search">
          <FormattedMessage
            id="按法规名称或者文号查找"
            defaultMessage="按法规名称或者文号查找"
          />
        </label>
        <input
          id="law-search"
          className="gp-input"
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p role="status" className="gp-soft">
        {busy ? (
          <FormattedMessage id="正在查找……" defaultMessage="正在查找……" />
        ) : (
          <FormattedMessage
            id="找到 {count} 部，最多显示 20 部"
            defaultMessage="找到 {count} 部，最多显示 20 部"
            values={{ count: found.length }}
          />
        )}
      </p>
      <ul className="gp-plain-list gp-law-list">
        {found.map((one) => (
          <li key={one.uid}>
            <button type="button" onClick={() => onChoose(one)}>
              <strong>{one.title}</strong>{' '}
              <LawStatus status={one.status} title={one.note} />
              <small>{one.code}</small>
            </button>
          </li>
        ))}
      </ul>
      {!busy && found.length === 0 && (
        <p>
          <FormattedMessage
            id="本站没有收录这部法规。请关闭此窗口，在“法规名称”“条款”“条文内容”中直接填写。"
            defaultMessage="本站没有收录这部法规。请关闭此窗口，在“法规名称”“条款”“条文内容”中直接填写。"
          />
        </p>
      )}
    </>
  );
}

function Articles({
  law,
  onTake,
  onBack,
}: {
  law: Candidate;
  onTake: (citation: Citation) => void;
  onBack: () => void;
}) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Article[]>([]);
  const [total, setTotal] = useState(0);
  const [start, setStart] = useState(0);
  const [chosen, setChosen] = useState<Article[]>([]);
  const path = flattenToAppURL(law.url);

  useEffect(() => {
    let wanted = true;
    const query = new URLSearchParams({ text, b_start: String(start) });
    const timer = setTimeout(() => {
      send<{ items: Article[]; items_total: number }>(
        'get',
        `${path}/@law-articles?${query}`,
      )
        .then((answer) => {
          if (!wanted) return;
          setFound((before) =>
            start ? [...before, ...answer.items] : answer.items,
          );
          setTotal(answer.items_total);
        })
        .catch(() => wanted && setFound([]));
    }, 200);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [path, text, start]);

  function toggle(article: Article) {
    setChosen((before) =>
      before.some(({ no }) => no === article.no)
        ? before.filter(({ no }) => no !== article.no)
        : [...before, article],
    );
  }

  return (
    <>
      <p className="gp-law-chosen">
        <strong>{law.title}</strong>{' '}
        <LawStatus status={law.status} title={law.note} />
        <button type="button" className="gp-button gp-compact" onClick={onBack}>
          <FormattedMessage id="换一部法规" defaultMessage="换一部法规" />
        </button>
      </p>
      {law.status === 'repealed' && (
        <p className="gp-notice gp-bad">
          <FormattedMessage
            id="这部法规已经废止，不宜再作为依据。"
            defaultMessage="这部法规已经废止，不宜再作为依据。"
          />
        </p>
      )}
      <div className="gp-field">
        <label htmlFor="article-search">
          <FormattedMessage
            id="按条号或者文字查找条文"
            defaultMessage="按条号或者文字查找条文"
          />
        </label>
        <input
          id="article-search"
          className="gp-input"
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setStart(0);
          }}
        />
      </div>
      <p role="status" className="gp-soft">
        <FormattedMessage
          id="共 {total} 条，已选 {count} 条"
          defaultMessage="共 {total} 条，已选 {count} 条"
          values={{ total, count: chosen.length }}
        />
      </p>
      <ul className="gp-plain-list gp-article-list">
        {found.map((article) => (
          <li key={article.no + article.text.slice(0, 8)}>
            <label className="gp-check">
              <input
                type="checkbox"
                checked={chosen.some(({ no }) => no === article.no)}
                onChange={() => toggle(article)}
              />
              <span>
                <strong>{article.no}</strong> {article.text}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length < total && (
        <button
          type="button"
          className="gp-button gp-compact"
          onClick={() => setStart(found.length)}
        >
          <FormattedMessage id="显示更多条文" defaultMessage="显示更多条文" />
        </button>
      )}
      <p className="gp-row gp-dialog-foot">
        <button
          type="button"
          className="gp-button gp-primary"
          disabled={chosen.length === 0}
          onClick={() =>
            onTake({
              uid: law.uid,
              title: law.title,
              article: chosen.map(({ no }) => no).join('、'),
              text: chosen.map((article) => article.text).join('\n'),
            })
          }
        >
          <FormattedMessage id="填入所选条文" defaultMessage="填入所选条文" />
        </button>
        <button
          type="button"
          className="gp-button"
          onClick={() => onTake({ uid: law.uid, title: law.title })}
        >
          <FormattedMessage
            id="只引用法规，条款自己写"
            defaultMessage="只引用法规，条款自己写"
          />
        </button>
      </p>
    </>
  );
}
