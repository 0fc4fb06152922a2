import { describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES } from '@samenhang/shared/languages';
import { CommentsSection } from '../../../tab/src/features/comments/components/comments-section.tsx';
import { PrivacyReceipt } from '../../../tab/src/features/respond/components/privacy-receipt.tsx';
import { found } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const RULES = { minimumForScores: 7, minimumForDetails: 12, staffSeeResults: false };
const CYCLE = cycleView({ state: 'open', rules: RULES });
const BY_DEFAULT = /five|vijf|\bten\b|\btien\b|\b5\b|\b10\b/i;

describe.each(LANGUAGES)('a round with minimum numbers of its own, in %s', (language) => {
  test('promises those in what somebody reads before answering', async () => {
    const { t, user, screen } = await show(language, () => <PrivacyReceipt cycle={CYCLE} />);
    const receipt = screen.getByRole('region', { name: t('receipt.title') });
    await user.click(screen.getByText(t('receipt.more')));
    expect(receipt.textContent).toMatch(/\b7\b/);
    expect(receipt.textContent).toContain(t('receipt.recoverable'));
    expect(receipt.textContent).toMatch(/\b12\b/);
    expect(receipt.textContent).not.toMatch(BY_DEFAULT);
    screen.getByText(t('receipt.staffDoNotSee'));
  });

  test('says how many must have written something where there are no comments', async () => {
    const { t, screen } = await show(
      language,
      (words) => <CommentsSection words={words} cycle={CYCLE} unit="montage" mayRedact={false} />,
      { [PATHS.comments('spring', 'montage')]: found({ items: [] }) },
    );
    const said = await screen.findByText(t('comments.none', { fewest: 12 }));
    expect(said.textContent).not.toMatch(BY_DEFAULT);
  });
});
