/** The way through a list of the REST API, by `b_start`. */
import { useLocation } from 'react-router-dom';
import { Pager } from '../components/Pager';
import { turned } from './address';

interface Props {
  total: number;
  size: number;
}

export function Pages({ total, size }: Props) {
  const { pathname, search } = useLocation();
  const start = Number(new URLSearchParams(search).get('b_start')) || 0;
  const to = (at: number) =>
    `${pathname}${turned(search, { b_start: at || null })}`;
  return (
    <Pager
      previous={start > 0 ? to(Math.max(0, start - size)) : null}
      next={start + size < total ? to(start + size) : null}
      page={Math.floor(start / size) + 1}
      pages={Math.max(1, Math.ceil(total / size))}
    />
  );
}
