/** Which matters the home page shows first: look for them, put them in order. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { Refused } from '../../components/Refused';
import { type Hot, moved, type Settings, SETTINGS } from './data';

const messages = defineMessages({
  say: { id: '请输入事项名称或编码', defaultMessage: '请输入事项名称或编码' },
  added: { id: '已加入“{title}”', defaultMessage: '已加入“{title}”' },
  movedTo: {
    id: '“{title}”现在是第 {place} 项',
    defaultMessage: '“{title}”现在是第 {place} 项',
  },
  removed: { id: '已移出“{title}”', defaultMessage: '已移出“{title}”' },
  saved: { id: '已保存首页热门服务', defaultMessage: '已保存首页热门服务' },
  none: {
    id: '还没有选择，首页显示最近发布的事项',
    defaultMessage: '还没有选择，首页显示最近发布的事项',
  },
  up: { id: '上移“{title}”', defaultMessage: '上移“{title}”' },
  down: { id: '下移“{title}”', defaultMessage: '下移“{title}”' },
  removeOne: { id: '移出“{title}”', defaultMessage: '移出“{title}”' },
  addOne: {
    id: '加入“{title}”（{place}）',
    defaultMessage: '加入“{title}”（{place}）',
  },
});
interface Found {
  code: string;
  title: string;
  place: string;
  path: string;
}

interface Props {
  settings: Settings;
  onSaved: (said: string) => void;
}

export function HotMatters({ settings, onSaved }: Props) {
  const intl = useIntl();
  const looking = useSubmit();
  const submit = useSubmit();
  const [list, setList] = useState<Hot[]>(settings.hot_matters);
  const [found, setFound] = useState<Found[] | null>(null);
  const [said, setSaid] = useState('');
  const rows = useRef<HTMLOListElement>(null);
  useEffect(() => setList(settings.hot_matters), [settings]);
  const codes = list.map(({ code }) => code);
  const before = settings.hot_matters.map(({ code }) => code);
  const dirty = codes.join('\n') !== before.join('\n');
  const full = list.length >= settings.hot_most;

  function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(
      new FormData(event.currentTarget).get('q') ?? '',
    ).trim();
    if (!text) {
      looking.refuse('', { q: intl.formatMessage(messages.say) });
      return undefined;
    }
    return looking.run(async () => {
      const answer = await send<{ items: Found[] }>(
        'get',
        `/@finder?kind=matter&q=${encodeURIComponent(text)}`,
      );
      setFound(answer.items);
    });
  }

  function add(matter: Found) {
    const { code, title, place, path } = matter;
    setList([...list, { code, title, department: place, path }]);
    setSaid(intl.formatMessage(messages.added, { title: matter.title }));
  }

  function move(index: number, by: number) {
    setList(moved(list, index, by));
    const { title, code } = list[index];
    setSaid(
      intl.formatMessage(messages.movedTo, {
        title: title || code,
        place: index + by + 1,
      }),
    );
    // The button goes along with its row, or the other one takes over at an end.
    requestAnimationFrame(() => {
      const row = rows.current?.children[index + by];
      const buttons = row?.querySelectorAll<HTMLButtonElement>('button');
      const wanted = buttons?.[by < 0 ? 0 : 1];
      (wanted?.disabled ? buttons?.[by < 0 ? 1 : 0] : wanted)?.focus();
    });
  }

  function remove(index: number) {
    const { title, code } = list[index];
    setList(list.filter((_one, at) => at !== index));
    setSaid(intl.formatMessage(messages.removed, { title: title || code }));
    rows.current?.focus();
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const done = await submit.run(() =>
      send('patch', SETTINGS, { hot_matters: codes }),
    );
    if (done) onSaved(intl.formatMessage(messages.saved));
  }

  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="首页热门服务" defaultMessage="首页热门服务" />
      </h2>
      <p className="gp-soft">
        <FormattedMessage
          id="首页按此顺序显示前 {shown} 项，最多可选 {most} 项。都不选时显示最近发布的事项；已取消或暂停的自动不显示。"
          defaultMessage="首页按此顺序显示前 {shown} 项，最多可选 {most} 项。都不选时显示最近发布的事项；已取消或暂停的自动不显示。"
          values={{ shown: settings.hot_shown, most: settings.hot_most }}
        />
      </p>
      {list.length === 0 ? (
        <Empty title={intl.formatMessage(messages.none)} />
      ) : (
        <ol ref={rows} tabIndex={-1} className="gp-plain-list gp-hot">
          {list.map((matter, index) => {
            const title = matter.title || matter.code;
            return (
              <li key={matter.code}>
                <span className="gp-hot-number">{index + 1}</span>
                <span className="gp-hot-title">
                  {matter.title ? (
                    <Link to={matter.path}>{matter.title}</Link>
                  ) : (
                    <span className="gp-tag gp-warn">
                      <FormattedMessage
                        id="已取消、暂停或撤下"
                        defaultMessage="已取消、暂停或撤下"
                      />
                    </span>
                  )}
                  <span className="gp-soft gp-small gp-block">
                    {matter.department}{' '}
                    <span className="gp-code">{matter.code}</span>
                  </span>
                </span>
                <span className="gp-row">
                  <button
                    type="button"
                    className="gp-button gp-compact"
                    disabled={index === 0}
                    aria-label={intl.formatMessage(messages.up, { title })}
                    onClick={() => move(index, -1)}
                  >
                    <FormattedMessage id="上移" defaultMessage="上移" />
                  </button>
                  <button
                    type="button"
                    className="gp-button gp-compact"
                    disabled={index === list.length - 1}
                    aria-label={intl.formatMessage(messages.down, { title })}
                    onClick={() => move(index, 1)}
                  >
                    <FormattedMessage id="下移" defaultMessage="下移" />
                  </button>
                  <button
                    type="button"
                    className="gp-button gp-danger gp-compact"
                    aria-label={intl.formatMessage(messages.removeOne, {
                      title,
                    })}
                    onClick={() => remove(index)}
                  >
                    <FormattedMessage id="移出" defaultMessage="移出" />
                  </button>
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <form ref={looking.ref} role="search" noValidate onSubmit={look}>
        <div className="gp-field">
          <label htmlFor="hot-text">
            <FormattedMessage
              id="查找要加入的事项"
              defaultMessage="查找要加入的事项"
            />
          </label>
          <div className="gp-row gp-nowrap">
            <input
              id="hot-text"
              type="search"
              name="q"
              className="gp-input"
              autoComplete="off"
              aria-invalid={looking.faults.q ? true : undefined}
              aria-describedby={looking.faults.q && 'hot-fault'}
            />
            <button type="submit" className="gp-button" disabled={looking.busy}>
              <Icon name="search" />
              <FormattedMessage id="查找" defaultMessage="查找" />
            </button>
          </div>
          {looking.faults.q && (
            <p className="gp-fault" id="hot-fault">
              {looking.faults.q}
            </p>
          )}
        </div>
        <Refused message={looking.message} />
      </form>
      {found && (
        <div className="gp-hot-found">
          {found.length === 0 && (
            <p className="gp-soft">
              <FormattedMessage
                id="没有找到在用的事项。"
                defaultMessage="没有找到在用的事项。"
              />
            </p>
          )}
          <ul className="gp-plain-list">
            {found.map((matter) => (
              <li key={matter.code}>
                <span className="gp-hot-title">
                  {matter.title}
                  <span className="gp-soft gp-small gp-block">
                    {matter.place}
                  </span>
                </span>
                {codes.includes(matter.code) ? (
                  <span className="gp-tag gp-good">
                    <FormattedMessage id="已选" defaultMessage="已选" />
                  </span>
                ) : (
                  <button
                    type="button"
                    className="gp-button gp-compact"
                    disabled={full}
                    aria-label={intl.formatMessage(messages.addOne, {
                      title: matter.title,
                      place: matter.place,
                    })}
                    onClick={() => add(matter)}
                  >
                    <FormattedMessage id="加入" defaultMessage="加入" />
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <form ref={submit.ref} onSubmit={save}>
        <Refused message={submit.message} />
        <p className="gp-row gp-dialog-foot">
          <button
            type="submit"
            className="gp-button gp-primary"
            disabled={!dirty || submit.busy}
          >
            <FormattedMessage id="保存热门服务" defaultMessage="保存热门服务" />
          </button>
          <button
            type="button"
            className="gp-button"
            disabled={!dirty}
            onClick={() => setList(settings.hot_matters)}
          >
            <FormattedMessage id="放弃修改" defaultMessage="放弃修改" />
          </button>
          <span className="gp-soft" role="status">
            {said}
          </span>
        </p>
      </form>
    </section>
  );
}
