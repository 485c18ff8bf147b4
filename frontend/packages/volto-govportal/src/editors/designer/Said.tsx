/** What the server finds wrong with a field, a group or the form, where that is edited. */
import { Icon } from '../../components/Icon';
import type { Fault } from '../form/types';

export function Said({ faults = [] }: { faults?: Fault[] }) {
  return (
    <>
      {faults.map(({ message, column }) => (
        <p key={`${column} ${message}`} className="gp-fault">
          <Icon name="warning" /> {message}
        </p>
      ))}
    </>
  );
}
