/** Whether a law is in force: red where it is repealed. */
const LOOK: Record<string, string> = {
  in_force: 'gp-good',
  amended: 'gp-warn',
  not_yet_in_force: 'gp-warn',
  repealed: 'gp-bad',
};

export function LawStatus({
  status,
  title,
}: {
  status: string;
  title: string;
}) {
  return title ? (
    <span className={`gp-tag ${LOOK[status] ?? ''}`}>{title}</span>
  ) : null;
}
