/** One code set with its terms and the site's changes to them. */
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { Problem } from '../../shell/Problem';
import { AdminPage } from '../parts/AdminPage';
import { Confirm } from '../../components/Confirm';
import { useNotice } from '../parts/Notice';
import { CODE_SETS, type CodeSet, matching, type Term } from './data';
import { TermDialog } from './TermDialog';

const messages = defineMessages({
  table: { id: '代码项列表', defaultMessage: '代码项列表' },
  active: { id: '启用', defaultMessage: '启用' },
  inactive: { id: '停用', defaultMessage: '停用' },
  changeTerm: { id: '修改“{title}”', defaultMessage: '修改“{title}”' },
  stopTerm: { id: '停用“{title}”', defaultMessage: '停用“{title}”' },
  startTerm: { id: '启用“{title}”', defaultMessage: '启用“{title}”' },
  stop: { id: '停用', defaultMessage: '停用' },
  start: { id: '启用', defaultMessage: '启用' },
  removeTerm: { id: '删除“{title}”', defaultMessage: '删除“{title}”' },
  saved: { id: '已保存“{title}”', defaultMessage: '已保存“{title}”' },
  stopped: { id: '已停用“{title}”', defaultMessage: '已停用“{title}”' },
  started: { id: '已启用“{title}”', defaultMessage: '已启用“{title}”' },
  stopHelp: {
    id: '停用后新的内容不能再选它；已经选用的内容照常显示。',
    defaultMessage: '停用后新的内容不能再选它；已经选用的内容照常显示。',
  },
  startHelp: {
    id: '启用后可以重新选用。',
    defaultMessage: '启用后可以重新选用。',
  },
  remove: { id: '删除', defaultMessage: '删除' },
  removed: { id: '已删除“{title}”', defaultMessage: '已删除“{title}”' },
  resetTitle: {
    id: '恢复“{title}”的原样',
    defaultMessage: '恢复“{title}”的原样',
  },
  reset: { id: '恢复', defaultMessage: '恢复' },
  resetDone: {
    id: '已恢复为随系统提供的代码',
    defaultMessage: '已恢复为随系统提供的代码',
  },
});
type Asked =
  | { what: 'reset' }
  | { what: 'add' }
  | { what: 'change' | 'switch' | 'remove'; term: Term };

export default function CodeSetPage() {
  const intl = useIntl();
  const { name } = useParams<{ name: string }>();
  const path = `${CODE_SETS}/${name}`;
  const [{ data: codes, refusal }, reload] = useResource<CodeSet>(path);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [text, setText] = useState('');
  const [notice, say] = useNotice();
  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!codes) return <div className="gp-wide gp-page" aria-busy="true" />;
  const found = matching(codes.terms, text);
  const close = () => setAsked(null);

  async function change(row: object, done: string) {
    await send('patch', path, { terms: [row] });
    await reload();
    say(done);
  }

  return (
    <AdminPage
      id="code-sets"
      title={codes.title}
      lead={
        <Link to="/admin/code-sets">
          <FormattedMessage
            id="返回代码集列表"
            defaultMessage="返回代码集列表"
          />
        </Link>
      }
      actions={
        codes.editable && (
          <>
            <button
              type="button"
              className="gp-button gp-primary"
              onClick={() => setAsked({ what: 'add' })}
            >
              <FormattedMessage id="增加代码项" defaultMessage="增加代码项" />
            </button>
            {codes.overridden && (
              <button
                type="button"
                className="gp-button gp-danger"
                onClick={() => setAsked({ what: 'reset' })}
              >
                <FormattedMessage id="恢复原样" defaultMessage="恢复原样" />
              </button>
            )}
          </>
        )
      }
    >
      {() => (
        <>
          {notice}
          <p className="gp-soft">
            <FormattedMessage
              id="来源：{source}；版本：{version}"
              defaultMessage="来源：{source}；版本：{version}"
              values={{ source: codes.source, version: codes.version }}
            />
          </p>
          {!codes.editable && (
            <p className="gp-notice">
              <FormattedMessage
                id="这个代码集由标准固定，不能修改。"
                defaultMessage="这个代码集由标准固定，不能修改。"
              />
            </p>
          )}
          <div className="gp-admin-bar">
            <div className="gp-field gp-grow">
              <label htmlFor="term-text">
                <FormattedMessage
                  id="按名称、标识、代码或别名查找"
                  defaultMessage="按名称、标识、代码或别名查找"
                />
              </label>
              <input
                id="term-text"
                type="search"
                className="gp-input"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </div>
            <p className="gp-soft" role="status">
              <FormattedMessage
                id="共 {count} 项"
                defaultMessage="共 {count} 项"
                values={{ count: found.length }}
              />
            </p>
          </div>
          <Scroll label={intl.formatMessage(messages.table)}>
            <table className="gp-table">
              <thead>
                <tr>
                  <th scope="col">
                    <FormattedMessage id="名称" defaultMessage="名称" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="标识" defaultMessage="标识" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="代码" defaultMessage="代码" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="状态" defaultMessage="状态" />
                  </th>
                  {codes.editable && (
                    <th scope="col">
                      <FormattedMessage id="操作" defaultMessage="操作" />
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {found.map((term) => (
                  <tr key={term.token}>
                    <th scope="row">
                      {term.title}
                      {term.aliases.length > 0 && (
                        <span className="gp-soft gp-small gp-block">
                          <FormattedMessage
                            id="又作：{aliases}"
                            defaultMessage="又作：{aliases}"
                            values={{ aliases: term.aliases.join('、') }}
                          />
                        </span>
                      )}
                    </th>
                    <td className="gp-code">{term.token}</td>
                    <td>
                      <ul className="gp-plain-list">
                        {codes.schemes
                          .filter((scheme) => term.codes[scheme.name])
                          .map((scheme) => (
                            <li key={scheme.name}>
                              <span className="gp-code">
                                {term.codes[scheme.name]}
                              </span>{' '}
                              <span className="gp-soft gp-small">
                                {scheme.title}
                              </span>
                            </li>
                          ))}
                      </ul>
                    </td>
                    <td>
                      <span className="gp-row">
                        <span
                          className={`gp-tag ${term.active ? 'gp-good' : 'gp-bad'}`}
                        >
                          {term.active
                            ? intl.formatMessage(messages.active)
                            : intl.formatMessage(messages.inactive)}
                        </span>
                        {!term.shipped && (
                          <span className="gp-tag">
                            <FormattedMessage
                              id="本地增加"
                              defaultMessage="本地增加"
                            />
                          </span>
                        )}
                        {term.shipped && term.overridden && (
                          <span className="gp-tag gp-warn">
                            <FormattedMessage
                              id="本地修改"
                              defaultMessage="本地修改"
                            />
                          </span>
                        )}
                      </span>
                    </td>
                    {codes.editable && (
                      <td>
                        <span className="gp-row">
                          <button
                            type="button"
                            className="gp-button gp-compact"
                            aria-label={intl.formatMessage(
                              messages.changeTerm,
                              { title: term.title },
                            )}
                            onClick={() => setAsked({ what: 'change', term })}
                          >
                            <FormattedMessage id="修改" defaultMessage="修改" />
                          </button>
                          <button
                            type="button"
                            className="gp-button gp-compact"
                            aria-label={
                              term.active
                                ? intl.formatMessage(messages.stopTerm, {
                                    title: term.title,
                                  })
                                : intl.formatMessage(messages.startTerm, {
                                    title: term.title,
                                  })
                            }
                            onClick={() => setAsked({ what: 'switch', term })}
                          >
                            {term.active
                              ? intl.formatMessage(messages.stop)
                              : intl.formatMessage(messages.start)}
                          </button>
                          {!term.shipped && (
                            <button
                              type="button"
                              className="gp-button gp-danger gp-compact"
                              aria-label={intl.formatMessage(
                                messages.removeTerm,
                                { title: term.title },
                              )}
                              onClick={() => setAsked({ what: 'remove', term })}
                            >
                              <FormattedMessage
                                id="删除"
                                defaultMessage="删除"
                              />
                            </button>
                          )}
                        </span>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {(asked?.what === 'add' || asked?.what === 'change') && (
            <TermDialog
              codes={codes}
              term={asked.what === 'change' ? asked.term : null}
              onClose={close}
              onSaved={async (title) => {
                close();
                await reload();
                say(intl.formatMessage(messages.saved, { title }));
              }}
            />
          )}
          {asked?.what === 'switch' && (
            <Confirm
              title={
                asked.term.active
                  ? intl.formatMessage(messages.stopTerm, {
                      title: asked.term.title,
                    })
                  : intl.formatMessage(messages.startTerm, {
                      title: asked.term.title,
                    })
              }
              action={
                asked.term.active
                  ? intl.formatMessage(messages.stop)
                  : intl.formatMessage(messages.start)
              }
              onClose={close}
              onConfirm={() =>
                change(
                  { token: asked.term.token, active: !asked.term.active },
                  asked.term.active
                    ? intl.formatMessage(messages.stopped, {
                        title: asked.term.title,
                      })
                    : intl.formatMessage(messages.started, {
                        title: asked.term.title,
                      }),
                )
              }
            >
              <p>
                {asked.term.active
                  ? intl.formatMessage(messages.stopHelp)
                  : intl.formatMessage(messages.startHelp)}
              </p>
            </Confirm>
          )}
          {asked?.what === 'remove' && (
            <Confirm
              title={intl.formatMessage(messages.removeTerm, {
                title: asked.term.title,
              })}
              action={intl.formatMessage(messages.remove)}
              onClose={close}
              onConfirm={() =>
                change(
                  { token: asked.term.token, removed: true },
                  intl.formatMessage(messages.removed, {
                    title: asked.term.title,
                  }),
                )
              }
            >
              <p>
                <FormattedMessage
                  id="删除后，已经选用它的内容将只显示标识“{token}”。如果有内容在用，请改为停用。"
                  defaultMessage="删除后，已经选用它的内容将只显示标识“{token}”。如果有内容在用，请改为停用。"
                  values={{ token: asked.term.token }}
                />
              </p>
            </Confirm>
          )}
          {asked?.what === 'reset' && (
            <Confirm
              title={intl.formatMessage(messages.resetTitle, {
                title: codes.title,
              })}
              action={intl.formatMessage(messages.reset)}
              onClose={close}
              onConfirm={async () => {
                await send('patch', path, { reset: true });
                await reload();
                say(intl.formatMessage(messages.resetDone));
              }}
            >
              <p>
                <FormattedMessage
                  id="本站对这个代码集的改名、停用和增加都会丢失，不能撤销。"
                  defaultMessage="本站对这个代码集的改名、停用和增加都会丢失，不能撤销。"
                />
              </p>
            </Confirm>
          )}
        </>
      )}
    </AdminPage>
  );
}
