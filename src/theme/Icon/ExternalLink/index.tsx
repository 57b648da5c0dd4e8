import Icon from '@site/src/components/Icon';
import type {ReactElement} from 'react';

export default function IconExternalLink(): ReactElement {
  return (
    <>
      <Icon name="external" />
      <span className="visually-hidden"> (autre site)</span>
    </>
  );
}
