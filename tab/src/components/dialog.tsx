import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTypography } from './typography.ts';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    inlineSize: 'min(480px, calc(100vw - 24px))',
    maxBlockSize: 'calc(100vh - 24px)',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: 'rgb(0 0 0 / 50%)' },
  },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

interface Props {
  readonly title: string;
  /** Without it the dialog asks for a decision and Escape does nothing. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** A question that must be answered first: the browser's own modal dialog. */
export function Dialog({ title, onCancel, children }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closing hands the focus back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel?.();
      }}
      // Browsers close at a second Escape whatever we say; an undecided question stays.
      onClose={() => dialog.current?.showModal()}
    >
      <div className={styles.content}>
        <h2 id={id} className={mergeClasses(text.heading)}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
