/** 版本对比: two editions of a content side by side. */
import { type FormEvent, useId } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory, useLocation } from 'react-router-dom';
import {
  type Compared,
  Comparison,
  type Edition,
} from '../../components/Comparison';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { momentText } from '../../reviewers/when';
import { Problem } from '../../shell/Problem';
import { contentOf } from '../address';
import { comparisonOf } from '../resources';
import './compare.scss';

const messages = defineMessages({
  title: { id: '版本对比', defaultMessage: '版本对比' },
  choose: { id: '选择要对比的版本', defaultMessage: '选择要对比的版本' },
});

export default function ComparePage() {
  const intl = useIntl();
  const { pathname, search } = useLocation();
  const path = contentOf(pathname);
  const [{ data, refusal }] = useResource<Compared>(
    comparisonOf(pathname, search),
  );
  if (refusal?.status === 404 && !search) return <OnlyOne path={path} />;
  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={<Link to={path}>{data.title}</Link>}
      >
        <Link className="gp-button gp-no-print" to={`${path}/historyview`}>
          <FormattedMessage id="历史" defaultMessage="历史" />
        </Link>
        <button
          type="button"
          className="gp-button gp-no-print"
          onClick={() => window.print()}
        >
          <Icon name="print" />
          <FormattedMessage id="打印" defaultMessage="打印" />
        </button>
      </PageTitle>
      <Chooser data={data} pathname={pathname} />
      <Comparison comparison={data} />
    </div>
  );
}

function Chooser({ data, pathname }: { data: Compared; pathname: string }) {
  const intl = useIntl();
  const history = useHistory();
  const id = useId();

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const query = new URLSearchParams({
      one: String(given.get('one')),
      two: String(given.get('two')),
    });
    history.push(`${pathname}?${query}`);
  }

  return (
    <form
      key={`${data.one.id} ${data.two.id}`}
      className="gp-compare-choose"
      action={pathname}
      method="get"
      aria-label={intl.formatMessage(messages.choose)}
      onSubmit={go}
    >
      {(['one', 'two'] as const).map((side) => (
        <div key={side} className="gp-sheet">
          <label htmlFor={`${id}-${side}`}>
            {side === 'one' ? (
              <FormattedMessage id="变更前" defaultMessage="变更前" />
            ) : (
              <FormattedMessage id="变更后" defaultMessage="变更后" />
            )}
          </label>
          <select
            id={`${id}-${side}`}
            className="gp-input"
            name={side}
            defaultValue={data[side].id}
          >
            {data.editions.map((edition) => (
              <option key={edition.id} value={edition.id}>
                {`${edition.title} · ${momentText(edition.time)}`}
              </option>
            ))}
          </select>
          <About edition={data[side]} />
        </div>
      ))}
      <button type="submit" className="gp-button gp-primary gp-no-print">
        <FormattedMessage id="对比" defaultMessage="对比" />
      </button>
    </form>
  );
}

function About({ edition }: { edition: Edition }) {
  return (
    <p className="gp-soft gp-small">
      {[edition.actor_name, edition.comment].filter(Boolean).join('：')}
    </p>
  );
}

function OnlyOne({ path }: { path: string }) {
  const intl = useIntl();
  return (
    <div className="gp-wide gp-page">
      <PageTitle title={intl.formatMessage(messages.title)} />
      <Empty
        title={
          <FormattedMessage
            id="还没有可以对比的版本。"
            defaultMessage="还没有可以对比的版本。"
          />
        }
      >
        <p>
          <FormattedMessage
            id="内容发布以后，每次变更发布都保存一个版本。"
            defaultMessage="内容发布以后，每次变更发布都保存一个版本。"
          />
        </p>
        <Link className="gp-button" to={path}>
          <FormattedMessage id="返回内容" defaultMessage="返回内容" />
        </Link>
      </Empty>
    </div>
  );
}
