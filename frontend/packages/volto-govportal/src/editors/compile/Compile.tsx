/** 从目录编制: the catalogue entries that a department may still carry out, one or many at a time. */
import { type FormEvent, useId, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory, useLocation } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Empty } from '../../components/Empty';
import { PageTitle } from '../../components/PageTitle';
import { addressOf } from '../../components/SearchBox';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import { contentOf } from '../address';
import { Pages } from '../Pages';
import { type Candidates, candidatesOf, type Entry, SIZE } from './data';
import { Outcomes } from './Outcomes';
import { useCompiling } from './useCompiling';
import './compile.scss';

const messages = defineMessages({
  title: { id: '从目录编制', defaultMessage: '从目录编制' },
  label: { id: '查找目录清单事项', defaultMessage: '查找目录清单事项' },
  all: { id: '全部事项类型', defaultMessage: '全部事项类型' },
  choose: { id: '选择“{title}”', defaultMessage: '选择“{title}”' },
  compile: { id: '编制“{title}”', defaultMessage: '编制“{title}”' },
});

export default function Compile() {
  const intl = useIntl();
  const { pathname, search } = useLocation();
  const history = useHistory();
  const path = contentOf(pathname);
  const [{ data, refusal }, reload] = useResource<Candidates>(
    candidatesOf(path, search),
  );
  const compiling = useCompiling(path);
  const [picked, setPicked] = useState<Record<string, Entry>>({});
  const count = Object.keys(picked).length;
  const busy = compiling.progress !== null;
  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  const onPage = data.items.every(({ UID }) => UID in picked);

  function pick(entries: Entry[], on: boolean) {
    const next = { ...picked };
    for (const entry of entries) {
      if (on) next[entry.UID] = entry;
      else delete next[entry.UID];
    }
    setPicked(next);
  }

  async function compile(entries: Entry[]) {
    const found = await compiling.run(entries);
    if (entries.length === 1 && found[0]?.made?.warnings.length === 0) {
      history.push(`${flattenToAppURL(found[0].made['@id'])}/edit`);
      return;
    }
    setPicked({});
    await reload();
  }

  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          <FormattedMessage
            id="{place}：下列目录清单事项可以由本部门编制实施清单。系统带入事项名称、基本编码、事项类型、设定依据，并生成实施编码。"
            defaultMessage="{place}：下列目录清单事项可以由本部门编制实施清单。系统带入事项名称、基本编码、事项类型、设定依据，并生成实施编码。"
            values={{ place: data.place }}
          />
        }
      >
        <Link className="gp-button" to="/desk">
          <FormattedMessage id="回到工作台" defaultMessage="回到工作台" />
        </Link>
      </PageTitle>
      <Outcomes {...compiling} />
      <section className="gp-sheet" aria-labelledby="candidates">
        <h2 id="candidates">
          <FormattedMessage
            id="可以编制的事项（{count}）"
            defaultMessage="可以编制的事项（{count}）"
            values={{ count: data.items_total }}
          />
        </h2>
        <Narrow data={data} pathname={pathname} search={search} />
        {data.items.length === 0 ? (
          <Empty
            title={
              <FormattedMessage
                id="没有可以编制的目录清单事项。"
                defaultMessage="没有可以编制的目录清单事项。"
              />
            }
          >
            <p>
              <FormattedMessage
                id="省级发布、行使层级包括本部门所在层级、本部门还没有编制的事项，才列在这里。"
                defaultMessage="省级发布、行使层级包括本部门所在层级、本部门还没有编制的事项，才列在这里。"
              />
            </p>
          </Empty>
        ) : (
          <>
            <div className="gp-compile-bar">
              <label className="gp-check">
                <input
                  type="checkbox"
                  checked={onPage}
                  disabled={busy}
                  onChange={(event) => pick(data.items, event.target.checked)}
                />
                <FormattedMessage id="全选本页" defaultMessage="全选本页" />
              </label>
              <button
                type="button"
                className="gp-button gp-primary"
                disabled={busy || count === 0}
                onClick={() => compile(Object.values(picked))}
              >
                <FormattedMessage
                  id="编制所选（{count}）"
                  defaultMessage="编制所选（{count}）"
                  values={{ count }}
                />
              </button>
            </div>
            <ul className="gp-plain-list gp-compile-list">
              {data.items.map((entry) => (
                <li key={entry.UID}>
                  <input
                    type="checkbox"
                    checked={entry.UID in picked}
                    disabled={busy}
                    aria-label={intl.formatMessage(messages.choose, {
                      title: entry.title,
                    })}
                    onChange={(event) => pick([entry], event.target.checked)}
                  />
                  <div>
                    <Link to={flattenToAppURL(entry['@id'])}>
                      {entry.title}
                    </Link>
                    <p className="gp-row gp-small gp-soft">
                      <span>{entry.matter_type_title}</span>
                      <span className="gp-code">{entry.basic_code}</span>
                    </p>
                  </div>
                  <button
                    type="button"
                    className="gp-button gp-compact"
                    disabled={busy}
                    aria-label={intl.formatMessage(messages.compile, {
                      title: entry.title,
                    })}
                    onClick={() => compile([entry])}
                  >
                    <FormattedMessage id="编制" defaultMessage="编制" />
                  </button>
                </li>
              ))}
            </ul>
            <Pages total={data.items_total} size={SIZE} />
          </>
        )}
      </section>
    </div>
  );
}

interface NarrowProps {
  data: Candidates;
  pathname: string;
  search: string;
}

function Narrow({ data, pathname, search }: NarrowProps) {
  const intl = useIntl();
  const history = useHistory();
  const id = useId();
  const query = new URLSearchParams(search);

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    history.push(addressOf(event.currentTarget));
  }

  return (
    <form
      key={search}
      className="gp-compile-narrow"
      action={pathname}
      method="get"
      role="search"
      aria-label={intl.formatMessage(messages.label)}
      onSubmit={go}
    >
      <div>
        <label htmlFor={`${id}-text`}>
          <FormattedMessage
            id="名称，或者编码的开头"
            defaultMessage="名称，或者编码的开头"
          />
        </label>
        <input
          id={`${id}-text`}
          className="gp-input"
          type="search"
          name="text"
          maxLength={100}
          defaultValue={query.get('text') ?? ''}
        />
      </div>
      <div>
        <label htmlFor={`${id}-type`}>
          <FormattedMessage id="事项类型" defaultMessage="事项类型" />
        </label>
        <select
          id={`${id}-type`}
          className="gp-input"
          name="type"
          defaultValue={query.get('type') ?? ''}
        >
          <option value="">{intl.formatMessage(messages.all)}</option>
          {data.types.map((type) => (
            <option key={type.id} value={type.id}>
              {`${type.title}（${type.count}）`}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="gp-button">
        <FormattedMessage id="查找" defaultMessage="查找" />
      </button>
    </form>
  );
}
