import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { ActionButton } from './buttons.tsx';

const useStyles = makeStyles({ input: { display: 'none' } });

interface Props {
  readonly label: string;
  readonly weight?: 'primary' | 'secondary';
  readonly busy?: boolean;
  /** What browsers offer first, as `accept` has it; anything else can be chosen. */
  readonly kinds: string;
  readonly onFile: (file: File) => void;
}

/**
 * Has a file chosen. The browser's own field says that in the browser's language, whatever that of the
 * page is, also to anyone who hears it; so a button of ours stands for it.
 */
export function FileButton({ label, kinds, onFile, ...looks }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionButton {...looks} onClick={() => input.current?.click()}>
        {label}
      </ActionButton>
      <input
        ref={input}
        type="file"
        className={useStyles().input}
        accept={kinds}
        aria-label={label}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file again, once it was mended, is chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
