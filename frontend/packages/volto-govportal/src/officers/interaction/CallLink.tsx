/** The way to the call desk, for who answers calls: for the header of every page. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { type Start, START } from '../../citizens/interaction/data';
import { useAddon } from '../../data/portal';
import { useResource } from '../../data/resource';

export default function CallLink({ className }: { className?: string }) {
  const installed = useAddon('interaction');
  const [{ data }] = useResource<Start>(installed ? START : null);
  if (!data?.desk) return null;
  return (
    <Link className={className} to="/worklist/call">
      <FormattedMessage id="来电登记" defaultMessage="来电登记" />
    </Link>
  );
}
