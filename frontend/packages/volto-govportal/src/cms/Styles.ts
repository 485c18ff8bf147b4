// Volto's own styles (Semantic UI), in the editing pages' chunk.
import 'semantic-ui-less/semantic.less';
import '@plone/volto/../theme/themes/pastanaga/extras/extras.less';
