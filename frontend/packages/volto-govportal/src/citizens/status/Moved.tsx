/** Leads to the new address of what moved. */
import { Redirect, Route } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Problem } from '../../shell/Problem';
import { FOR_GOOD } from './forGood';

/** The portal's address of what the backend's redirect names. */
export function newAddress(url: string, search: string): string {
  const path = flattenToAppURL(url).split('?')[0].replace('/++api++', '');
  return `${path || '/'}${search}`;
}

interface Props {
  url: string;
  location: { pathname: string; search: string };
}

export function Moved({ url, location }: Props) {
  const to = newAddress(url, location.search);
  // An address that leads to itself would never end.
  if (to === `${location.pathname}${location.search}`) {
    return <Problem status={404} />;
  }
  return (
    <Route
      render={({ staticContext }) => {
        if (!staticContext) return <Redirect to={to} />;
        (staticContext as any).url = to + FOR_GOOD;
        return null;
      }}
    />
  );
}
