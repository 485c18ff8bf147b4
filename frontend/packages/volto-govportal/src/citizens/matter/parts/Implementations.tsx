/** The same thing in other places: who carries it out, how fast, how often one must come. */
import { FormattedMessage } from 'react-intl';
import { To } from '../../../components/To';
import type { Implementation } from '../data';

const valueOf = (one: Implementation, name: string) =>
  one.facts.find((fact) => fact.name === name)?.value ?? '';

/** A few of them, beside a notice. */
export function Alternatives({ found }: { found: Implementation[] }) {
  if (!found.length) return null;
  return (
    <div className="gp-alternatives">
      <p>
        <FormattedMessage
          id="其他地方可以办理："
          defaultMessage="其他地方可以办理："
        />
      </p>
      <ul>
        {found.map((one) => (
          <li key={one.url}>
            <To url={one.url}>
              {one.region && `${one.region.title} `}
              {one.title}
            </To>
            {one.department && (
              <span className="gp-soft"> {one.department.title}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function State({ state }: { state: string }) {
  if (state === 'suspended') {
    return (
      <span className="gp-tag gp-warn">
        <FormattedMessage id="暂停办理" defaultMessage="暂停办理" />
      </span>
    );
  }
  if (state === 'cancelled') {
    return (
      <span className="gp-tag gp-bad">
        <FormattedMessage id="已取消" defaultMessage="已取消" />
      </span>
    );
  }
  return null;
}

export function ImplementationTable({ found }: { found: Implementation[] }) {
  return (
    <div className="gp-cards">
      <table className="gp-table">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="地区" defaultMessage="地区" />
            </th>
            <th scope="col">
              <FormattedMessage id="实施主体" defaultMessage="实施主体" />
            </th>
            <th scope="col">
              <FormattedMessage id="事项" defaultMessage="事项" />
            </th>
            <th scope="col">
              <FormattedMessage id="多久办好" defaultMessage="多久办好" />
            </th>
            <th scope="col">
              <FormattedMessage id="到现场" defaultMessage="到现场" />
            </th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.url}>
              <th scope="row">{one.region?.title}</th>
              <td>{one.department?.title}</td>
              <td>
                <To url={one.url}>{one.title}</To> <State state={one.state} />
              </td>
              <td>{valueOf(one, 'limit')}</td>
              <td>{valueOf(one, 'visits')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
