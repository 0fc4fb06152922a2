import { useTones } from './tones.ts';

/** Over answers that were taken together. */
export function MergedHatch({ id }: { readonly id: string }) {
  const styles = useTones();
  return (
    <defs>
      <pattern
        id={id}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1={0} x2={0} y1={0} y2={6} className={styles.hatch} />
      </pattern>
    </defs>
  );
}
