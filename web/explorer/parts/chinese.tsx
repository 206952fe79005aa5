import type { ReactNode } from 'react';

/**
 * Words of a source, which are Chinese whatever the page's language is: without `lang` a browser may take
 * another country's forms of the characters.
 */
export const Chinese = ({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) => (
  <span lang="zh-CN" className={className}>
    {children}
  </span>
);
