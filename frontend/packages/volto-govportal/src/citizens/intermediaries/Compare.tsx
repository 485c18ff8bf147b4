/** Two to four agencies side by side. Works without scripts: links and one GET form. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { Icon } from '../../components/Icon';
import { PageTitle } from '../../components/PageTitle';
import { Scroll } from '../../components/Scroll';
import { To } from '../../components/To';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import {
  type Agency,
  codeParams,
  codesOf,
  COMPARE,
  comparePath,
  type Comparison,
} from './data';
import '../../components/Links.scss';
import './intermediaries.scss';

const messages = defineMessages({
  title: { id: '中介机构比对', defaultMessage: '中介机构比对' },
  table: { id: '比对表', defaultMessage: '比对表' },
  remove: { id: '移出{agency}', defaultMessage: '移出{agency}' },
});

interface Props {
  location: { pathname: string; search: string };
}

export default function Compare({ location }: Props) {
  const intl = useIntl();
  const [{ data, refusal }] = useResource<Comparison>(
    comparePath(location.search),
  );
  if (refusal && refusal.status !== 422) {
    return <Problem status={refusal.status} />;
  }
  const differing =
    new URLSearchParams(location.search).get('only') === 'different';
  const codes = codesOf(location.search);
  return (
    <div className="gp-wide gp-page gp-compare">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          <FormattedMessage
            id="把 2 至 4 家中介机构的资质、收费和时限放在一起看，不同之处已经标出。"
            defaultMessage="把 2 至 4 家中介机构的资质、收费和时限放在一起看，不同之处已经标出。"
          />
        }
      >
        <Link className="gp-button gp-no-print" to="/intermediaries">
          <FormattedMessage id="全部中介机构" defaultMessage="全部中介机构" />
        </Link>
        {data && data.agencies.length > 1 && (
          <button
            type="button"
            className="gp-button gp-no-print gp-scripted"
            onClick={() => window.print()}
          >
            <Icon name="print" />
            <FormattedMessage id="打印" defaultMessage="打印" />
          </button>
        )}
      </PageTitle>
      {refusal && (
        <div className="gp-notice gp-warn" role="alert">
          <p>{refusal.errors[0]?.message ?? refusal.message}</p>
          <p>
            <Link to={`${COMPARE}?${codeParams(codes.slice(0, 4))}`}>
              <FormattedMessage
                id="只比对前 4 家"
                defaultMessage="只比对前 4 家"
              />
            </Link>
          </p>
        </div>
      )}
      {data && data.unknown.length > 0 && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="没有找到代码为 {codes} 的中介机构。"
            defaultMessage="没有找到代码为 {codes} 的中介机构。"
            values={{ codes: data.unknown.join('、') }}
          />
        </p>
      )}
      {data && data.agencies.length > 0 && (
        <Sheet data={data} differing={differing} />
      )}
      {data && data.agencies.length < data.most && (
        <Add data={data} key={location.search} />
      )}
    </div>
  );
}

function Sheet({ data, differing }: { data: Comparison; differing: boolean }) {
  const intl = useIntl();
  const codes = data.agencies.map((agency) => agency.code);
  const groups = data.groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => row.differs || !differing),
    }))
    .filter((group) => group.rows.length);
  const enough = codes.length > 1;
  return (
    <>
      {enough && (
        <p className="gp-row gp-no-print">
          <Link
            className="gp-button gp-compact"
            to={`${COMPARE}?${codeParams(codes)}${differing ? '' : '&only=different'}`}
          >
            {differing ? (
              <FormattedMessage id="显示全部" defaultMessage="显示全部" />
            ) : (
              <FormattedMessage id="只看不同" defaultMessage="只看不同" />
            )}
          </Link>
        </p>
      )}
      <Scroll label={intl.formatMessage(messages.table)}>
        <table className="gp-table gp-compare-table">
          <thead>
            <tr>
              <td />
              {data.agencies.map((agency) => (
                <th key={agency.code} scope="col">
                  <To url={agency.url}>{agency.title}</To>
                  {enough && (
                    <Link
                      className="gp-compare-remove gp-no-print"
                      to={`${COMPARE}?${codeParams(codes.filter((code) => code !== agency.code))}`}
                      aria-label={intl.formatMessage(messages.remove, {
                        agency: agency.title,
                      })}
                    >
                      <Icon name="close" />
                    </Link>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.title}>
              <tr className="gp-compare-group">
                <th colSpan={codes.length + 1} scope="rowgroup">
                  {group.title}
                </th>
              </tr>
              {group.rows.map((row) => (
                <tr
                  key={row.title}
                  className={row.differs && enough ? 'gp-differs' : undefined}
                >
                  <th scope="row">
                    {row.title}
                    {row.differs && enough && (
                      <span className="gp-tag gp-warn">
                        <FormattedMessage id="不同" defaultMessage="不同" />
                      </span>
                    )}
                  </th>
                  {row.cells.map((cell, place) => (
                    <td key={codes[place]}>
                      {cell.length > 0
                        ? cell.map((text) => (
                            <span key={text} className="gp-line">
                              {text}
                            </span>
                          ))
                        : '—'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </>
  );
}

/** A form that adds others to those that are compared already. */
function Add({ data }: { data: Comparison }) {
  const history = useHistory();
  const room = data.most - data.agencies.length;
  if (data.candidates.length === 0) return null;
  return (
    <form
      className="gp-sheet gp-compare-add gp-no-print"
      action={COMPARE}
      method="get"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = new FormData(event.currentTarget).getAll('code');
        history.push(`${COMPARE}?${codeParams(chosen.map(String))}`);
      }}
    >
      {data.agencies.map((agency) => (
        <input
          key={agency.code}
          type="hidden"
          name="code"
          value={agency.code}
        />
      ))}
      <fieldset>
        <legend>
          {data.agencies.length < data.fewest ? (
            <FormattedMessage
              id="请选择要比对的机构，还可以选 {room} 家"
              defaultMessage="请选择要比对的机构，还可以选 {room} 家"
              values={{ room }}
            />
          ) : (
            <FormattedMessage
              id="还可以加入 {room} 家"
              defaultMessage="还可以加入 {room} 家"
              values={{ room }}
            />
          )}
        </legend>
        <div className="gp-grid">
          {data.candidates.map((agency) => (
            <Candidate key={agency.code} agency={agency} />
          ))}
        </div>
      </fieldset>
      <p>
        <button type="submit" className="gp-button gp-primary">
          <FormattedMessage id="比对" defaultMessage="比对" />
        </button>
      </p>
    </form>
  );
}

function Candidate({ agency }: { agency: Agency }) {
  return (
    <label className="gp-check">
      <input type="checkbox" name="code" value={agency.code} />
      <span>
        {agency.title}
        <span className="gp-soft gp-small gp-line">
          {[agency.kinds.join('、'), agency.place].filter(Boolean).join(' · ')}
        </span>
      </span>
    </label>
  );
}
