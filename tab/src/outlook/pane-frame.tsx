import { type ReactNode, useEffect } from 'react';
import { Page } from '../components/page.tsx';
import { useTypography } from '../components/typography.ts';
import { useText } from '../lib/text.ts';

/** The column of the pane, and its name. The focus stays where somebody writes. */
export function PaneFrame(props: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useText();
  const { title } = props;
  useEffect(() => {
    document.title = t('app.title', { page: title });
  }, [t, title]);
  return (
    <Page>
      <h1 className={useTypography().title}>{title}</h1>
      {props.children}
    </Page>
  );
}
