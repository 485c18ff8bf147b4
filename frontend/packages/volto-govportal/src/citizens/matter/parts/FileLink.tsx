/** A file to download, with its kind and size, so that nobody is surprised on a slow line. */
import type { ReactNode } from 'react';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Icon } from '../../../components/Icon';
import type { Attachment } from '../data';

export function sizeText(bytes: number): string {
  const mega = 1024 * 1024;
  return bytes < mega
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / mega).toFixed(1)} MB`;
}

interface Props {
  file: Attachment;
  children: ReactNode;
}

export function FileLink({ file, children }: Props) {
  return (
    <a className="gp-file" href={flattenToAppURL(file.url)} download>
      <Icon name="download" />
      <span>
        {children}
        <span className="gp-hidden">：{file.title}</span>
        <span className="gp-soft gp-small">
          {' '}
          {[file.kind, sizeText(file.size)].filter(Boolean).join(' ')}
        </span>
      </span>
    </a>
  );
}
