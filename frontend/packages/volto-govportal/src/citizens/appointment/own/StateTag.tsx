/** The state of a booking, in words beside its colour. */
import type { Titled } from '../../apply/data';

const TONES: Record<string, string> = {
  booked: 'gp-good',
  arrived: 'gp-warn',
  called: 'gp-warn',
  served: 'gp-good',
  missed: 'gp-bad',
  upheld: 'gp-bad',
};

export function StateTag({ state }: { state: Titled }) {
  return (
    <span className={`gp-tag ${TONES[state.id] ?? ''}`.trim()}>
      {state.title}
    </span>
  );
}
