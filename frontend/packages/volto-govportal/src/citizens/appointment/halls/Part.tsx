/** A window or a schedule: it is shown on the page of its hall. */
import { Redirect } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';

export default function Part({ content }: { content: any }) {
  return <Redirect to={flattenToAppURL(content.parent['@id'])} />;
}
