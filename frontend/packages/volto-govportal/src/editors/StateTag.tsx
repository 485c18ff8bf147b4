/** The state of an item, in the colour of what it means. */

const TONES: Record<string, string> = {
  draft: '',
  published: 'gp-good',
  suspended: 'gp-bad',
  cancelled: 'gp-bad',
  withdrawn: 'gp-bad',
};

export function StateTag({ state }: { state: { id: string; title: string } }) {
  return (
    <span className={`gp-tag ${TONES[state.id] ?? 'gp-warn'}`}>
      {state.title}
    </span>
  );
}
