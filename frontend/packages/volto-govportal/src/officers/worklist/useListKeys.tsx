/** Through the worklist by keys: to the next case, choose it, search. */
import { FormattedMessage } from 'react-intl';
import type { Key } from '../../components/Keys';
import { useShortcuts } from '../../components/useShortcuts';

const LINKS = '.gp-worklist .gp-task h2 a';

/** Moves the focus to a case further on, or back; stays at the ends. */
export function step(by: number) {
  const links = [...document.querySelectorAll<HTMLElement>(LINKS)];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1);
  links[next]?.focus();
}

function choose() {
  const task = document.activeElement?.closest('.gp-worklist .gp-task');
  task?.querySelector<HTMLElement>('input[type=checkbox]')?.click();
}

const search = () =>
  document.querySelector<HTMLElement>('.gp-worklist [name=words]')?.focus();

export const LIST_KEYS: Key[] = [
  {
    chord: 'J',
    title: <FormattedMessage id="下一件" defaultMessage="下一件" />,
  },
  {
    chord: 'K',
    title: <FormattedMessage id="上一件" defaultMessage="上一件" />,
  },
  {
    chord: 'Enter',
    title: <FormattedMessage id="打开这一件" defaultMessage="打开这一件" />,
  },
  {
    chord: 'X',
    title: (
      <FormattedMessage
        id="勾选或者取消勾选这一件"
        defaultMessage="勾选或者取消勾选这一件"
      />
    ),
  },
  {
    chord: '/',
    title: <FormattedMessage id="查找" defaultMessage="查找" />,
  },
];

export function useListKeys() {
  useShortcuts({
    J: () => step(1),
    K: () => step(-1),
    X: choose,
    '/': search,
  });
}
