/** Beside the form: how complete it is, and the way to each thing that is wanting. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import type { Group } from './groups';
import type { Assessment, Missing, Spot } from './types';
import { spotId } from './types';

const messages = defineMessages({
  title: { id: '完整性检查', defaultMessage: '完整性检查' },
});

/** Of one group; sixty materials lack their source one after the other. */
const SHOWN = 8;

interface Props {
  groups: Group[];
  found: Assessment | null;
  onGo: (spot: Spot) => void;
}

export function Completeness({ groups, found, onGo }: Props) {
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  return (
    <aside
      className={`gp-completeness${open ? ' gp-open' : ''}`}
      aria-label={intl.formatMessage(messages.title)}
    >
      <button
        type="button"
        className="gp-fold gp-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <FormattedMessage
          id="完整性检查 {percent}%"
          defaultMessage="完整性检查 {percent}%"
          values={{ percent: found?.percent ?? '…' }}
        />
        <Icon name={open ? 'chevron-down' : 'chevron-right'} />
      </button>
      <div className="gp-folded gp-sheet">
        <h2>
          <FormattedMessage id="完整性检查" defaultMessage="完整性检查" />
        </h2>
        {found ? (
          <Result groups={groups} found={found} onGo={onGo} />
        ) : (
          <Waiting />
        )}
      </div>
    </aside>
  );
}

function Waiting() {
  return (
    <p className="gp-soft">
      <FormattedMessage id="正在检查……" defaultMessage="正在检查……" />
    </p>
  );
}

function Result({
  groups,
  found,
  onGo,
}: Omit<Props, 'found'> & { found: Assessment }) {
  const { missing, recommended, percent, complete } = found;
  return (
    <>
      <p className="gp-percent">
        <strong>{percent}%</strong>
        <progress value={percent} max={100} aria-hidden="true" />
      </p>
      {complete ? (
        <p className="gp-tag gp-good">
          <FormattedMessage
            id="必填要素齐全，可以提交审核"
            defaultMessage="必填要素齐全，可以提交审核"
          />
        </p>
      ) : (
        <p className="gp-soft">
          <FormattedMessage
            id="提交审核前，还有 {count} 处要补充或者更正："
            defaultMessage="提交审核前，还有 {count} 处要补充或者更正："
            values={{ count: missing.length }}
          />
        </p>
      )}
      {grouped(missing, groups).map(([group, items]) => (
        <section key={group}>
          {group && <h3>{group}</h3>}
          <Items items={items} onGo={onGo} />
        </section>
      ))}
      {recommended.length > 0 && (
        <details>
          <summary>
            <FormattedMessage
              id="建议补充的 {count} 项"
              defaultMessage="建议补充的 {count} 项"
              values={{ count: recommended.length }}
            />
          </summary>
          <Items items={recommended} onGo={onGo} all />
        </details>
      )}
    </>
  );
}

function Items({
  items,
  onGo,
  all = false,
}: {
  items: Missing[];
  onGo: Props['onGo'];
  all?: boolean;
}) {
  const shown = all ? items : items.slice(0, SHOWN);
  return (
    <ul className="gp-plain-list">
      {shown.map((item) => (
        <li key={`${spotId(item)}${item.message}`}>
          <a
            href={`#${spotId(item)}`}
            onClick={(event) => {
              event.preventDefault();
              onGo(item);
            }}
          >
            {all ? item.title : item.message}
          </a>
        </li>
      ))}
      {items.length > shown.length && (
        <li className="gp-soft">
          <FormattedMessage
            id="还有 {count} 处"
            defaultMessage="还有 {count} 处"
            values={{ count: items.length - shown.length }}
          />
        </li>
      )}
    </ul>
  );
}

/** By group, in the order of the form; what belongs to no group of it comes last. */
function grouped(items: Missing[], groups: Group[]): [string, Missing[]][] {
  const fields = groups.flatMap((group) => group.fields);
  const others = items.filter(({ field }) => !fields.includes(field));
  const found: [string, Missing[]][] = groups.map((group) => [
    group.title,
    items.filter(({ field }) => group.fields.includes(field)),
  ]);
  return [...found, ['', others] as [string, Missing[]]].filter(
    ([, inside]) => inside.length > 0,
  );
}
