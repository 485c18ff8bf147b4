export function Crumbs(_props: { location: { pathname: string } }) {
  return null;
}
