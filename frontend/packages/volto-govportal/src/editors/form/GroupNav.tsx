/** The groups of the form as steps: which one is open, which have faults, which lack something. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import type { Remark } from '../../reviewers/data';
import type { Group } from './groups';
import type { Assessment, Fault } from './types';

const messages = defineMessages({
  label: { id: '表单分组', defaultMessage: '表单分组' },
});

interface Props {
  groups: Group[];
  active: string;
  faults: Fault[];
  found: Assessment | null;
  /** What a reviewer said of fields. */
  remarks: Remark[];
  onGo: (id: string) => void;
}

export function GroupNav(props: Props) {
  const { groups, active, faults, found, remarks, onGo } = props;
  const intl = useIntl();
  // On a narrow screen the list is closed until it is asked for.
  const [open, setOpen] = useState(false);
  const at = groups.findIndex(({ id }) => id === active);
  return (
    <nav
      className={`gp-groups${open ? ' gp-open' : ''}`}
      aria-label={intl.formatMessage(messages.label)}
    >
      <button
        type="button"
        className="gp-fold gp-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <FormattedMessage
          id="{title}（第 {place} 组，共 {count} 组）"
          defaultMessage="{title}（第 {place} 组，共 {count} 组）"
          values={{
            title: groups[at]?.title,
            place: at + 1,
            count: groups.length,
          }}
        />
        <Icon name={open ? 'chevron-down' : 'chevron-right'} />
      </button>
      <ol className="gp-plain-list gp-folded">
        {groups.map(({ id, title, fields }) => {
          const wrong = faults.filter(({ field }) => fields.includes(field));
          const lacking = found?.missing.filter(({ field }) =>
            fields.includes(field),
          );
          const said = remarks.filter(({ field }) => fields.includes(field));
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === active ? 'step' : undefined}
                onClick={() => {
                  setOpen(false);
                  onGo(id);
                }}
              >
                <span>{title}</span>
                {said.length > 0 && (
                  <span className="gp-tag gp-warn">
                    <FormattedMessage
                      id="{count} 条意见"
                      defaultMessage="{count} 条意见"
                      values={{ count: said.length }}
                    />
                  </span>
                )}
                <State wrong={wrong.length} lacking={lacking?.length} />
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function State({ wrong, lacking }: { wrong: number; lacking?: number }) {
  if (wrong > 0) {
    return (
      <span className="gp-tag gp-bad">
        <FormattedMessage
          id="{count} 处错误"
          defaultMessage="{count} 处错误"
          values={{ count: wrong }}
        />
      </span>
    );
  }
  if (lacking) {
    return (
      <span className="gp-tag gp-warn">
        <FormattedMessage
          id="缺 {count} 项"
          defaultMessage="缺 {count} 项"
          values={{ count: lacking }}
        />
      </span>
    );
  }
  return lacking === 0 ? (
    <span className="gp-group-done">
      <Icon name="check" />
      <span className="gp-hidden">
        <FormattedMessage id="没有缺项" defaultMessage="没有缺项" />
      </span>
    </span>
  ) : null;
}
