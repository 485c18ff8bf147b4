/**
 * Installs what only editing needs: Volto's widgets, blocks, views and the rich-text editor, then
 * what the portal's own editing pages add. It is imported by lazily loaded chunks alone, so that a
 * reader's first visit carries none of it.
 */
import config from '@plone/volto/registry';
import { installDefaultBlocks } from '@plone/volto-original/config/Blocks';
import { installDefaultWidgets } from '@plone/volto-original/config/Widgets';
import {
  contentTypesViews,
  layoutViews,
  layoutViewsNamesMapping,
} from '@plone/volto-original/config/Views';
import PreviewImage from '@plone/volto/components/theme/PreviewImage/PreviewImage';
import Image from '@plone/volto/components/theme/Image/Image';
import installSlate from '@plone/volto-slate/index';
import { installEditors } from '../editors/install';
import { installReviewers } from '../reviewers/install';
import { installAdministrators } from '../administrators/install';

config.registerComponent({
  name: 'PreviewImage',
  component: PreviewImage as any,
});
config.registerComponent({ name: 'Image', component: Image as any });
installDefaultWidgets(config);
installDefaultBlocks(config);
config.views.layoutViews = { ...layoutViews, ...config.views.layoutViews };
config.views.layoutViewsNamesMapping = layoutViewsNamesMapping;
config.views.contentTypesViews = {
  ...contentTypesViews,
  ...config.views.contentTypesViews,
};
installSlate(config);
installEditors(config);
installReviewers(config);
installAdministrators(config);
