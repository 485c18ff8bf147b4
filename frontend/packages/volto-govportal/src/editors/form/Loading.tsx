import { FormattedMessage } from 'react-intl';

/** While the form is being fetched. */
export function Loading() {
  return (
    <div className="gp-wide gp-page" aria-busy="true">
      <p className="gp-soft" role="status">
        <FormattedMessage id="正在打开表单……" defaultMessage="正在打开表单……" />
      </p>
    </div>
  );
}
