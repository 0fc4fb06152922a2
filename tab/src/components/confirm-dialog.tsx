import { Decision } from './actions.tsx';
import { ActionButton } from './buttons.tsx';
import { Dialog } from './dialog.tsx';
import { Points } from './section.tsx';

interface Props {
  readonly title: string;
  /** What it does, each in a sentence. */
  readonly points: readonly string[];
  /** What the button that does it says. */
  readonly confirm: string;
  /** What the way back says. */
  readonly keep: string;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Asks before something that cannot be undone. The way back comes first, so that it has the focus. */
export function ConfirmDialog({ title, points, confirm, keep, onConfirm, onKeep }: Props) {
  return (
    <Dialog title={title} onCancel={onKeep}>
      <Points points={points} />
      <Decision>
        <ActionButton weight="primary" onClick={onKeep}>
          {keep}
        </ActionButton>
        <ActionButton onClick={onConfirm}>{confirm}</ActionButton>
      </Decision>
    </Dialog>
  );
}
