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
  /** What stands out: the way back unless said, as most of these acts destroy something. */
  readonly standsOut?: 'confirm' | 'keep';
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Asks before something that cannot be undone. The way back comes first, so that it has the focus. */
export function ConfirmDialog(props: Props) {
  const { title, points, confirm, keep, standsOut = 'keep', onConfirm, onKeep } = props;
  const weightOf = (button: Props['standsOut']) => (button === standsOut ? 'primary' : 'secondary');
  return (
    <Dialog title={title} onCancel={onKeep}>
      <Points points={points} />
      <Decision>
        <ActionButton weight={weightOf('keep')} onClick={onKeep}>
          {keep}
        </ActionButton>
        <ActionButton weight={weightOf('confirm')} onClick={onConfirm}>
          {confirm}
        </ActionButton>
      </Decision>
    </Dialog>
  );
}
