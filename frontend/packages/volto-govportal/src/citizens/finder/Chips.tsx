/** The filters that are on; each is a link to the list without it. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from '../../components/Icon';
import { changed, type Params } from './address';
import type { Found } from './data';
import type { List } from './lists';

const messages = defineMessages({
  label: { id: '已选条件', defaultMessage: '已选条件' },
});

interface Props {
  list: List;
  params: Params;
  chips: Found['chips'];
}

export function Chips({ list, params, chips }: Props) {
  const intl = useIntl();
  if (chips.length === 0) return null;
  return (
    <ul
      className="gp-chips gp-plain-list"
      aria-label={intl.formatMessage(messages.label)}
    >
      {chips.map(({ name, label, value }) => (
        <li key={name}>
          <Link
            className="gp-chip"
            to={changed(list, params, { [name]: '' })}
            rel="nofollow"
          >
            <span>
              <FormattedMessage
                id="{label}：{value}"
                defaultMessage="{label}：{value}"
                values={{ label, value }}
              />
            </span>
            <Icon name="close" size="1em" />
            <span className="gp-hidden">
              <FormattedMessage
                id="（去掉这个条件）"
                defaultMessage="（去掉这个条件）"
              />
            </span>
          </Link>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Link to={list.path} rel="nofollow">
            <FormattedMessage id="全部清除" defaultMessage="全部清除" />
          </Link>
        </li>
      )}
    </ul>
  );
}
