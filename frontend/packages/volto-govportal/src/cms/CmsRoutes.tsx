import './install';
import './Styles';
import { renderRoutes } from 'react-router-config';
import { defaultRoutes } from '@plone/volto/routes';

/** Volto's own pages, below the portal's header and footer. */
export default function CmsRoutes(props: { staticContext?: object }) {
  return (
    <div className="gp-cms">
      {renderRoutes(defaultRoutes, { staticContext: props.staticContext })}
    </div>
  );
}
