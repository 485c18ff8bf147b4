import './install';
import './Styles';
import config from '@plone/volto/registry';

/** Content of types that Volto knows and the portal does not: pages made of blocks, files, images. */
export default function OtherTypes(props: any) {
  const { views } = config as any;
  const Shown =
    views.layoutViews[props.content.layout] ??
    views.contentTypesViews[props.content['@type']] ??
    views.layoutViews.document_view;
  return (
    <div className="gp-wide gp-page gp-cms">
      <Shown {...props} />
    </div>
  );
}
