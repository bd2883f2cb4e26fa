import type { Answer, Claim } from '@glossa/client';
import { directionOf, t } from '../i18n';
import { numbersOf, pieces, placeOf } from './citations';
import type { NumberedCitation, Piece } from './citations';
import { citationLabel } from './gloss';

/** How a citation is pointed at: passing over it, or to stay. */
export interface Pointing {
  active: NumberedCitation | undefined;
  hover: (citation: NumberedCitation | undefined) => void;
  toggle: (citation: NumberedCitation) => void;
  /** The id of the note that belongs to a citation. */
  noteId: (citation: NumberedCitation) => string;
}

/** The answer's text, each claim followed by the marks of what it cites. All of it is text, whatever markup it has. */
export function AnswerText({
  answer,
  claims,
  citations,
  pointing,
}: {
  answer: Answer;
  claims: Claim[];
  citations: NumberedCitation[];
  pointing: Pointing;
}) {
  return (
    <div class="answer-text" lang={answer.language} dir={directionOf(answer.language)}>
      {pieces(answer.text, claims).map((piece) => {
        if (piece.claim === undefined) {
          return piece.text;
        }
        return (
          <span key={piece.start} class={`claim ${piece.claim.support}`}>
            <ClaimText piece={piece} claim={piece.claim} active={pointing.active} />
            <Marks cited={numbersOf(piece.claim, citations)} pointing={pointing} />
            {piece.claim.support !== 'supported' && <SupportBadge claim={piece.claim} />}
          </span>
        );
      })}
    </div>
  );
}

function ClaimText({ piece, claim, active }: { piece: Piece; claim: Claim; active: NumberedCitation | undefined }) {
  const citation = active && claim.citations.find((each) => placeOf(each) === placeOf(active.citation));
  if (citation === undefined) {
    return <>{piece.text}</>;
  }
  const start = Math.max(0, citation.answerStart - piece.start);
  const end = Math.max(start, citation.answerEnd - piece.start);
  return (
    <>
      {piece.text.slice(0, start)}
      <mark class="said">{piece.text.slice(start, end)}</mark>
      {piece.text.slice(end)}
    </>
  );
}

function Marks({ cited, pointing }: { cited: NumberedCitation[]; pointing: Pointing }) {
  return (
    <>
      {cited.map((each) => (
        <button
          key={each.number}
          type="button"
          class="mark"
          aria-label={citationLabel(each)}
          aria-controls={pointing.noteId(each)}
          aria-expanded={pointing.active?.number === each.number}
          onMouseEnter={() => {
            pointing.hover(each);
          }}
          onMouseLeave={() => {
            pointing.hover(undefined);
          }}
          onFocus={() => {
            pointing.hover(each);
          }}
          onBlur={() => {
            pointing.hover(undefined);
          }}
          onClick={() => {
            pointing.toggle(each);
          }}
        >
          {each.number}
        </button>
      ))}
    </>
  );
}

export function SupportBadge({ claim }: { claim: Claim }) {
  return (
    <span class={`badge ${claim.support}`} lang={document.documentElement.lang} dir="auto">
      {t(claim.support)}
    </span>
  );
}
