import { makeStyles, tokens } from '@fluentui/react-components';
import {
  asksTooMuchWho,
  identityMarks,
  MOST_IDENTITY_MARKS,
} from '@samenhang/shared/cycles/identity-marks';
import {
  LONGEST_OWN_STATEMENT,
  MOST_OWN_STATEMENTS,
  type OwnStatement,
} from '@samenhang/shared/cycles/own-statements';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { useId } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Card } from '../../../components/card.tsx';
import { TextField } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';
import { languageName } from '../../../lib/language-name.ts';
import { useText } from '../../../lib/text.ts';
import {
  mayAdd,
  type OwnStatements,
  withOneMore,
  without,
  worded,
} from '../model/own-statement-edits.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

interface Props {
  readonly value: OwnStatements;
  /** Answers from which anything is told of one: the round's own minimum for details. */
  readonly fewest: number;
  readonly onChange: (value: OwnStatements) => void;
}

/** Statements that HR adds, each with what it seems to ask of a person, and why three are too many. */
export function OwnStatementsField({ value, fewest, onChange }: Props) {
  const { t, format } = useText();
  const text = useTypography();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={useStyles().stack}>
      <h3 id={heading} className={text.heading}>
        {t('ownField.title')}
      </h3>
      <Paragraph quiet>
        {t('ownField.about', { most: format.number(MOST_OWN_STATEMENTS) })}
      </Paragraph>
      <Paragraph quiet>{t('ownField.fewest', { fewest: format.number(fewest) })}</Paragraph>
      {value.map((statement, place) => (
        <StatementFields
          key={statement.id}
          statement={statement}
          number={place + 1}
          onWords={(tag, words) => onChange(worded(value, statement.id, tag, words))}
          onRemove={() => onChange(without(value, statement.id))}
        />
      ))}
      {asksTooMuchWho(value) ? (
        <Notice tone="warning" role="alert" title={t('ownField.tooManyTitle')}>
          {t('ownField.tooMany', { count: MOST_IDENTITY_MARKS })}
        </Notice>
      ) : null}
      {mayAdd(value) ? (
        <Actions>
          <ActionButton onClick={() => onChange(withOneMore(value))}>
            {t('ownField.add')}
          </ActionButton>
        </Actions>
      ) : (
        <Paragraph quiet>{t('ownField.full')}</Paragraph>
      )}
    </section>
  );
}

interface StatementProps {
  readonly statement: OwnStatement;
  /** From 1. */
  readonly number: number;
  readonly onWords: (language: Language, words: string) => void;
  readonly onRemove: () => void;
}

function StatementFields({ statement, number, onWords, onRemove }: StatementProps) {
  const { t, language, format } = useText();
  const marks = identityMarks(statement.text);
  const what = format.list(marks.map((mark) => t(`ownMark.${mark}`)));
  return (
    <Card>
      {LANGUAGES.map((tag) => (
        <TextField
          key={tag}
          label={t('ownField.statement', { number, language: languageName(language, tag) })}
          longest={LONGEST_OWN_STATEMENT}
          value={statement.text[tag]}
          onChange={(words) => onWords(tag, words)}
        />
      ))}
      <div role="status">
        {marks.length === 0 ? null : (
          <Notice tone="warning">{t('ownField.marked', { what })}</Notice>
        )}
      </div>
      <Actions>
        <ActionButton
          weight="subtle"
          name={t('ownField.removeNamed', { number })}
          onClick={onRemove}
        >
          {t('ownField.remove')}
        </ActionButton>
      </Actions>
    </Card>
  );
}
