/** The kinds of business of which there are cases: each has its worklist. */
import {
  defineMessages,
  type MessageDescriptor,
  useIntl,
  FormattedMessage,
} from 'react-intl';
import { Link } from 'react-router-dom';
import { usePortal } from '../../data/portal';

const messages = defineMessages({
  label: { id: '业务种类', defaultMessage: '业务种类' },
  application: { id: '网上申请', defaultMessage: '网上申请' },
  consultation: { id: '咨询', defaultMessage: '咨询' },
  complaint: { id: '投诉', defaultMessage: '投诉' },
  suggestion: { id: '建议', defaultMessage: '建议' },
});

/** Which add-on brings a kind; the usual one has no name in the address. */
const KINDS: { id: string; addon: string; title: MessageDescriptor }[] = [
  { id: '', addon: 'application', title: messages.application },
  { id: 'consultation', addon: 'interaction', title: messages.consultation },
  { id: 'complaint', addon: 'interaction', title: messages.complaint },
  { id: 'suggestion', addon: 'interaction', title: messages.suggestion },
];

export function Kinds({ kind = '' }: { kind?: string }) {
  const intl = useIntl();
  const { addons } = usePortal();
  const shown = KINDS.filter(({ addon }) => addons.includes(addon));
  if (shown.length < 2) return null;
  return (
    <nav
      className="gp-no-print"
      aria-label={intl.formatMessage(messages.label)}
    >
      <ul className="gp-tabs">
        {shown.map(({ id, title }) => (
          <li key={id}>
            <Link
              to={id ? `/worklist?kind=${id}` : '/worklist'}
              aria-current={id === kind ? 'page' : undefined}
            >
              {intl.formatMessage(title)}
            </Link>
          </li>
        ))}
        {addons.includes('interaction') && (
          <li>
            <Link to="/worklist/joint">
              <FormattedMessage id="协办" defaultMessage="协办" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
