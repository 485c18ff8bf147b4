/** What only people who are logged in get: Volto's toolbar and its messages, in the editing chunk. */
import loadable from '@loadable/component';

const Tools = loadable(
  () => import(/* webpackChunkName: "cms-tools" */ '../cms/Tools'),
  { ssr: false },
);

export function Staff({ pathname }: { pathname: string }) {
  return <Tools pathname={pathname} />;
}
