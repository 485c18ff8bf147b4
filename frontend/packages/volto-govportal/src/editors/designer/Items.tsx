/** What lists of choices and of columns share: items are moved and removed, and keep the focus. */
import { type RefObject, useRef } from 'react';
import { FormattedMessage } from 'react-intl';

interface Items {
  /** Goes on the box around the list, in which the focus is found again. */
  box: RefObject<HTMLFieldSetElement>;
  /** Put the focus on the part of this name of an item, once it is drawn. */
  focus: (at: number, deed: string) => void;
  move: (at: number, way: number, deed: string) => void;
  remove: (at: number) => void;
}

/**
 * @param name of the items' parts: `name`, `name-up`, `name-down`, `name-add`.
 * @param put takes the list as it is to be.
 */
export function useItems<Item>(
  items: Item[],
  name: string,
  put: (next: Item[]) => void,
): Items {
  const box = useRef<HTMLFieldSetElement>(null);

  const focus = (at: number, deed: string) =>
    void setTimeout(() =>
      box.current
        ?.querySelectorAll<HTMLElement>(`[data-deed="${deed}"]`)
        [at]?.focus(),
    );

  function move(at: number, way: number, deed: string) {
    const to = at + way;
    if (to < 0 || to >= items.length) return;
    const next = [...items];
    [next[at], next[to]] = [next[to], next[at]];
    put(next);
    focus(to, deed);
  }

  function remove(at: number) {
    put(items.filter((_item, number) => number !== at));
    if (items.length > 1) focus(Math.max(0, at - 1), name);
    else focus(0, `${name}-add`);
  }

  return { box, focus, move, remove };
}

interface Props {
  items: Items;
  name: string;
  at: number;
  /** The buttons' names, which say of which item. */
  labels: { up: string; down: string; remove: string };
}

/** The buttons of one item. */
export function ItemDeeds({ items, name, at, labels }: Props) {
  return (
    <div className="gp-design-deeds">
      <button
        type="button"
        data-deed={`${name}-up`}
        aria-label={labels.up}
        onClick={() => items.move(at, -1, `${name}-up`)}
      >
        <FormattedMessage id="上移" defaultMessage="上移" />
      </button>
      <button
        type="button"
        data-deed={`${name}-down`}
        aria-label={labels.down}
        onClick={() => items.move(at, 1, `${name}-down`)}
      >
        <FormattedMessage id="下移" defaultMessage="下移" />
      </button>
      <button
        type="button"
        className="gp-danger"
        aria-label={labels.remove}
        onClick={() => items.remove(at)}
      >
        <FormattedMessage id="删除" defaultMessage="删除" />
      </button>
    </div>
  );
}
