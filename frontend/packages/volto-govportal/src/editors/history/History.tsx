/** 历史: what happened to a content, and its kept versions, in one line. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Confirm } from '../../components/Confirm';
import type { Edition } from '../../components/Comparison';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import type { Deed } from '../../reviewers/data';
import { momentText } from '../../reviewers/when';
import { Problem } from '../../shell/Problem';
import { contentOf } from '../address';
import { timelineOf } from '../resources';
import { StateTag } from '../StateTag';
import './history.scss';

const messages = defineMessages({
  title: { id: '历史', defaultMessage: '历史' },
  revert: { id: '恢复到“{title}”', defaultMessage: '恢复到“{title}”' },
  action: { id: '恢复', defaultMessage: '恢复' },
});

type DeedEntry = Deed & { kind: 'deed' };
type VersionEntry = Edition & { kind: 'version' };

interface Timeline {
  title: string;
  state: { id: string; title: string };
  working_copy: string | null;
  working_copy_of: string | null;
  comparable: boolean;
  may_revert: boolean;
  entries: (DeedEntry | VersionEntry)[];
}

export default function History() {
  const intl = useIntl();
  const { pathname } = useLocation();
  const path = contentOf(pathname);
  const [{ data, refusal }, reload] = useResource<Timeline>(
    timelineOf(pathname),
  );
  const [asked, setAsked] = useState<VersionEntry | null>(null);
  const [done, setDone] = useState('');
  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  const versions = data.entries.filter(
    (entry): entry is VersionEntry => entry.kind === 'version',
  );
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          <>
            <Link to={path}>{data.title}</Link> <StateTag state={data.state} />
          </>
        }
      >
        {data.comparable && (
          <Link className="gp-button" to={`${path}/compare`}>
            <FormattedMessage id="版本对比" defaultMessage="版本对比" />
          </Link>
        )}
        <Link className="gp-button" to={`${path}/review`}>
          <FormattedMessage id="审核办理" defaultMessage="审核办理" />
        </Link>
      </PageTitle>
      <div role="status">
        {done && <p className="gp-notice gp-good">{done}</p>}
      </div>
      <Copies timeline={data} />
      <div className="gp-sheet">
        <ol className="gp-timeline">
          {data.entries.map((entry, number) =>
            entry.kind === 'deed' ? (
              <DeedItem key={number} deed={entry} />
            ) : (
              <VersionItem
                key={number}
                version={entry}
                path={path}
                before={versions[versions.indexOf(entry) + 1]}
                onRevert={data.may_revert ? () => setAsked(entry) : undefined}
              />
            ),
          )}
        </ol>
      </div>
      {asked && (
        <Confirm
          title={intl.formatMessage(messages.revert, { title: asked.title })}
          action={intl.formatMessage(messages.action)}
          onClose={() => setAsked(null)}
          onConfirm={async () => {
            await send('patch', `${path}/@history`, { version: +asked.id });
            await reload();
            setDone(
              intl.formatMessage({
                id: '已经恢复到所选的版本。',
                defaultMessage: '已经恢复到所选的版本。',
              }),
            );
          }}
        >
          <p>
            <FormattedMessage
              id="现在的内容将被这个版本的内容替换，现在的内容也保存为一个版本。"
              defaultMessage="现在的内容将被这个版本的内容替换，现在的内容也保存为一个版本。"
            />
          </p>
        </Confirm>
      )}
    </div>
  );
}

function Copies({ timeline }: { timeline: Timeline }) {
  if (timeline.working_copy_of) {
    return (
      <p className="gp-notice">
        <FormattedMessage id="这是工作副本。" defaultMessage="这是工作副本。" />
        <Link to={`${flattenToAppURL(timeline.working_copy_of)}/historyview`}>
          <FormattedMessage
            id="查看原内容的历史"
            defaultMessage="查看原内容的历史"
          />
        </Link>
      </p>
    );
  }
  if (timeline.working_copy) {
    return (
      <p className="gp-notice">
        <FormattedMessage
          id="正在变更，已有工作副本。"
          defaultMessage="正在变更，已有工作副本。"
        />
        <Link to={`${flattenToAppURL(timeline.working_copy)}/compare`}>
          <FormattedMessage
            id="查看变更了什么"
            defaultMessage="查看变更了什么"
          />
        </Link>
      </p>
    );
  }
  return null;
}

function Who({ name, time }: { name: string; time: string | null }) {
  return (
    <p className="gp-soft gp-small">
      {name}
      {name && time && ' · '}
      {time && <time dateTime={time}>{momentText(time)}</time>}
    </p>
  );
}

function DeedItem({ deed }: { deed: DeedEntry }) {
  return (
    <li>
      <b>{deed.title}</b>{' '}
      {deed.state_title && (
        <span className="gp-tag">
          <FormattedMessage
            id="之后：{state}"
            defaultMessage="之后：{state}"
            values={{ state: deed.state_title }}
          />
        </span>
      )}
      <Who name={deed.actor_name} time={deed.time} />
      {deed.comment && <p className="gp-history-said">{deed.comment}</p>}
    </li>
  );
}

interface VersionProps {
  version: VersionEntry;
  path: string;
  /** The version before it. */
  before?: VersionEntry;
  onRevert?: () => void;
}

function VersionItem({ version, path, before, onRevert }: VersionProps) {
  return (
    <li className="gp-history-version">
      <b>{version.title}</b>
      <Who name={version.actor_name} time={version.time} />
      {version.comment && <p className="gp-history-said">{version.comment}</p>}
      <p className="gp-row gp-small">
        <Link to={`${path}/compare?one=${version.id}&two=current`}>
          <FormattedMessage id="与当前对比" defaultMessage="与当前对比" />
        </Link>
        {before && (
          <Link to={`${path}/compare?one=${before.id}&two=${version.id}`}>
            <FormattedMessage
              id="与上一版本对比"
              defaultMessage="与上一版本对比"
            />
          </Link>
        )}
        {onRevert && (
          <button
            type="button"
            className="gp-button gp-compact gp-danger"
            onClick={onRevert}
          >
            <FormattedMessage
              id="恢复到这个版本"
              defaultMessage="恢复到这个版本"
            />
          </button>
        )}
      </p>
    </li>
  );
}
