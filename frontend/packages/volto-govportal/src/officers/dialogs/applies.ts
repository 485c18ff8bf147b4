/** Whether an action can be done to a case as it stands, beyond its state; the backend refuses the rest. */
import type { Case } from '../data';

type Test = (item: Case) => boolean;

const nodeOf = ({ nodes }: Case) =>
  nodes.findIndex(({ state }) => state === 'now');
const isLast: Test = (item) => nodeOf(item) === item.nodes.length - 1;
const isAsked: Test = ({ extension }) => extension?.state === 'asked';

const TESTS: Record<string, Test> = {
  settle: ({ handling_type: type }) => type === 'immediate',
  // It is told once.
  ask_correction: ({ correction }) => !correction,
  pass_node: (item) => !isLast(item),
  return_node: (item) => nodeOf(item) > 0,
  propose: isLast,
  ask_extension: ({ extension }) =>
    !['asked', 'granted'].includes(extension?.state ?? ''),
  grant_extension: isAsked,
  refuse_extension: isAsked,
};

export const applies = (action: string, item: Case): boolean =>
  TESTS[action]?.(item) ?? true;
