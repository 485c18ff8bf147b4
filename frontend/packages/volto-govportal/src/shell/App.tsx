/** The frame of every page: skip link, banner, header, breadcrumbs, content, footer. */
import { Component, type ErrorInfo, type ReactNode, useEffect } from 'react';
import loadable from '@loadable/component';
import { renderRoutes } from 'react-router-config';
import { useSelector } from 'react-redux';
import { PluggablesProvider } from '@plone/volto/components/manage/Pluggable';
import BodyClass from '@plone/volto/helpers/BodyClass/BodyClass';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { isCmsUi } from '@plone/volto/helpers/Url/Url';
import config from '@plone/volto/registry';
import { useKiosk } from '../kiosk/mode';
import { Announcer } from './Announcer';
import { arrive } from './arrival';
import { Crumbs } from './Crumbs';
import { Footer } from './Footer';
import { Header } from './Header';
import { Problem } from './Problem';
import { SkipLinks } from './SkipLinks';
import { Staff } from './Staff';
import { withContent } from './load';

const KioskFrame = loadable(() => import('../kiosk/KioskFrame'));

interface Props {
  location: { pathname: string; search: string };
  route: { routes: object[] };
  staticContext?: object;
}

class Boundary extends Component<
  { pathname: string; children: ReactNode },
  { failed: boolean; pathname: string }
> {
  state = { failed: false, pathname: this.props.pathname };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    props: { pathname: string },
    state: { failed: boolean; pathname: string },
  ) {
    // Another page deserves another try.
    return props.pathname === state.pathname
      ? null
      : { failed: false, pathname: props.pathname };
  }

  componentDidCatch(error: Error, _info: ErrorInfo) {
    const handlers = config.settings.errorHandlers as ((e: Error) => void)[];
    handlers.forEach((handler) => handler(error));
  }

  render() {
    return this.state.failed ? <Problem status={500} /> : this.props.children;
  }
}

export function Frame(props: Props) {
  const { location, route, staticContext } = props;
  const { pathname } = location;
  const refused = useSelector((state: any) => state.apierror.connectionRefused);
  const staff = useSelector((state: any) => !!state.userSession.token);
  const cms = isCmsUi(pathname);
  const kiosk = useKiosk(pathname);
  // Effects of what is inside have run by then.
  useEffect(arrive, []);
  const main = (
    <main id="main-content" className="gp-main" tabIndex={-1}>
      {!kiosk && <Crumbs location={location} />}
      <Boundary pathname={pathname}>
        {refused ? (
          <Problem status={503} />
        ) : (
          renderRoutes(route.routes, { staticContext })
        )}
      </Boundary>
    </main>
  );
  return (
    <PluggablesProvider>
      <Helmet>
        <html lang="zh-CN" />
      </Helmet>
      <BodyClass
        className={`${cms ? 'cms-ui' : 'public-ui'} ${
          staff ? 'is-authenticated' : 'is-anonymous'
        }`}
      />
      {kiosk ? (
        <KioskFrame pathname={pathname}>{main}</KioskFrame>
      ) : (
        <>
          <SkipLinks />
          <Header location={location} />
          {main}
        </>
      )}
      <Announcer pathname={pathname} />
      {!kiosk && <Footer />}
      {staff && !kiosk && <Staff pathname={pathname} />}
    </PluggablesProvider>
  );
}

export default withContent(Frame as any);
