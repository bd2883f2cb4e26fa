/**
 * What goes over the wire, by the names that the gateway's OpenAPI document gives its schemas. A test compares both.
 *
 * Offsets are start inclusive and end exclusive, in the unit that the response names in `offsets`; languages are
 * BCP 47 tags.
 */

export type OffsetUnit = 'utf-16' | 'code-point';
export type Mode = 'direct' | 'translate-question' | 'translate-passages' | 'translate-both' | 'auto';
export type AnswerStatus = 'answered' | 'abstained' | 'needs-review';
export type Support = 'supported' | 'partial' | 'unsupported';

export interface AskRequest {
  question: string;
  collection: string;
  /** The question's own when absent. */
  answerLanguage?: string;
  /** `auto` when absent. */
  mode?: Mode;
  /** How many passages to consider, 1 to 50; 10 when absent. */
  limit?: number;
  /** `utf-16` when absent: what JavaScript counts in. */
  offsets?: OffsetUnit;
  /** The source languages to search; all when absent or empty. */
  languages?: string[];
  /** A condition on the documents' metadata, such as `year >= 2020 and kind = "report"`. */
  filter?: string;
  /** What was said before, in its order and without the question, which may then refer to it. */
  conversation?: Turn[];
}

export interface Turn {
  role: 'user' | 'assistant';
  text: string;
}

export interface AskResponse {
  id: string;
  status: AnswerStatus;
  question: Question;
  answer: Answer;
  /** In the order of the text, which they cover but for the white space between them. */
  claims: Claim[];
  /** Best first. */
  passages: Passage[];
  mode: ModeChoice;
  warnings: Warning[];
  offsets: OffsetUnit;
  /** Milliseconds by stage. */
  timings: Record<string, number>;
  /** By which a held answer is asked for later; absent where none was held. */
  review?: string;
  /** Of language models, for the question, its translations and the answer; absent where none was asked. */
  usage?: Usage;
}

/** What language models took and wrote for one request, in tokens. */
export interface Usage {
  promptTokens: number;
  completionTokens: number;
  /** Whether a part of it was estimated, as a model server did not report it. */
  estimated: boolean;
}

export interface Question {
  text: string;
  /** `und` when it cannot be told. */
  language: string;
  /** The words that stand in another language than the question's own. */
  mixed: string[];
}

export interface ModeChoice {
  requested: Mode;
  used: Mode;
  /** One sentence on why `used` was chosen. */
  reason: string;
}

export interface Claim {
  start: number;
  end: number;
  language: string;
  support: Support;
  citations: Citation[];
  warnings: Warning[];
}

export interface Citation {
  document: string;
  version: number;
  title: string;
  uri: string | null;
  language: string;
  start: number;
  end: number;
  /** Exactly the document's characters from `start` to `end`. */
  quote: string;
  answerStart: number;
  answerEnd: number;
  /** How strongly the source supports the claim, 0 to 1. */
  score: number;
  /** How sure the word alignment is of both spans, 0 to 1. */
  confidence: number;
  translation: QuoteTranslation | null;
  /** The document's page on which the quote begins, from 1; absent where it has no pages. */
  page?: number;
}

export interface Answer {
  language: string;
  text: string;
}

/**
 * What a quote says in the answer's language. What is translated is the sentence that holds the quote, for a fragment is
 * translated worse.
 */
export interface QuoteTranslation {
  language: string;
  /** The translation of `sentence`, or of the quote itself where there is none. */
  text: string;
  /** What was translated; absent where that is the quote itself. */
  sentence?: QuotedSentence;
  /**
   * Where the quote stands in `text`; absent where there is no sentence, for then all of the text is the quote's, and
   * where the words could not be aligned with confidence.
   */
  span?: QuoteSpan;
}

/** A sentence around a quote. */
export interface QuotedSentence {
  start: number;
  end: number;
  /** Exactly the document's characters from `start` to `end`. */
  text: string;
}

/** A quote's place in a translation. */
export interface QuoteSpan {
  start: number;
  end: number;
  /** Estimated probability, 0 to 1, that these are the right words. */
  confidence: number;
}

/** Something that the asker should know; `code` is stable. */
export interface Warning {
  code: string;
  detail: string;
}

export interface Passage {
  document: string;
  version: number;
  title: string;
  uri: string | null;
  language: string;
  start: number;
  end: number;
  /** The document's characters from `start` to `end`. */
  text: string;
  score: number;
  rank: number;
  sentences: Sentence[];
  legs?: LegHit[];
  /** The document's page on which it begins, from 1; absent where it has no pages. */
  page?: number;
}

export interface Sentence {
  start: number;
  end: number;
  score: number;
  likeness?: number;
}

export interface LegHit {
  leg: string;
  rank: number;
  score: number;
}

export interface SearchRequest {
  question: string;
  collection: string;
  language?: string;
  languages?: string[];
  limit?: number;
  translations?: QuestionTranslation[];
  granularity?: 'passage' | 'sentence';
  /** A condition on the documents' metadata, such as `year >= 2020 and kind = "report"`. */
  filter?: string;
  /** The ways of searching to use; all when absent. */
  legs?: string[];
  /** Whether the best sentences of each language are read once more, word by word; as it is set when absent. */
  rerank?: boolean;
}

export interface QuestionTranslation {
  language: string;
  text: string;
}

export interface SearchResult {
  question: Question;
  passages: Passage[];
  timings: Record<string, number>;
}

export interface CollectionList {
  collections: CollectionInfo[];
}

export interface CollectionInfo {
  name: string;
  documents: number;
  passages: number;
  sentences: number;
  languages: LanguageCount[];
  encoder: CollectionEncoder;
  /** What it is searched with instead of the default; absent where it is not tuned, and in lists. */
  tuning?: TunedWeights;
  /** Of languages that it serves worse than its others; absent where there is none, in lists, and for who may not see every document. */
  warnings?: Warning[];
}

/** What a collection is searched with. */
export interface Tuning {
  defaults: SearchWeights;
  /** Instead of the defaults; absent where it is not tuned, or was for another encoder. */
  tuned?: TunedWeights;
}

/** Weights that were fitted to a collection. */
export interface TunedWeights {
  /** How often the collection was given some since it last had none. */
  version: number;
  /** RFC 3339. */
  created: string;
  weights: SearchWeights;
  report: TuningReport;
}

export interface TuningInput {
  weights: SearchWeights;
  report: TuningReport;
}

/** What counts how much where a collection is searched; each at least 0. */
export interface SearchWeights {
  letters: number;
  /** Of letters where the question is in another language than the sentence. */
  foreignLetters: number;
  names: number;
  crowding: number;
  context: number;
  ownLanguageBonus: number;
  translationCosine: number;
}

/** What was measured of fitted weights, by cross-validation. */
export interface TuningReport {
  labels: number;
  /** Of questions that were held out together. */
  groups: number;
  /** What the means are of, such as `ndcg-at-10`. */
  measure: string;
  zeroShot: MeasuredMean;
  tuned: MeasuredMean;
  difference: MeasuredMean;
}

/** A mean, and where it lies with a confidence of 95%. */
export interface MeasuredMean {
  mean: number;
  low: number;
  high: number;
}

/** Questions with known evidence, to be ranked by weights that their collection is not searched with. */
export interface RankingTrial {
  questions: LabelledQuestion[];
  /** Together with the questions no more than 5,000 rankings. */
  weights: SearchWeights[];
}

export interface LabelledQuestion {
  question: string;
  /** Identified when absent. */
  language?: string;
  /** Each piece by itself answers the question. */
  evidence: LabelledEvidence[];
}

/** A document, or a stretch of it. */
export interface LabelledEvidence {
  document: string;
  /** In UTF-16 code units. */
  start?: number;
  end?: number;
}

export interface RankingTrialResult {
  /** For each question, by each of the weights, of each piece of evidence; 0 where it was not ranked. */
  ranks: number[][][];
}

/** The encoder that a collection is searched with. */
export interface CollectionEncoder {
  name: string;
  version: string;
  /** To another encoder, while it runs; absent for who may not see every document. */
  change?: EncoderChange;
}

/** How far a collection has come to another encoder: documents while encoding, sentences while measuring. */
export interface EncoderChange {
  name: string;
  version: string;
  stage: 'encoding' | 'measuring';
  done: number;
  total: number;
}

export interface LanguageCount {
  language: string;
  documents: number;
  passages: number;
  sentences: number;
  /** Absent until enough sentences are there to tell. */
  tokens?: TokenEfficiency;
  /** Absent without a language model, or where its server does not count tokens. */
  modelTokens?: ModelTokens;
}

/** How the language model's tokens meet a language, in a sample of the collection's sentences. */
export interface ModelTokens {
  sentences: number;
  tokensPerWord: number;
  tokensPerCharacter: number;
  bytesPerToken: number;
  cut: number;
}

/** How the encoder's tokenizer meets a language, in a sample of the collection's sentences. Shares are from 0 to 1. */
export interface TokenEfficiency {
  sentences: number;
  tokensPerWord: number;
  tokensPerCharacter: number;
  bytesPerToken: number;
  cut: number;
  unknown: number;
  normalised: number;
  otherScript: number;
}

export interface DocumentList {
  documents: Entry[];
  /** What to ask for as `after` to have the following ones; absent when these are the last. */
  next?: string | null;
}

/** A document without its text. */
export interface Entry {
  id: string;
  version: number;
  title: string;
  language: string;
  uri: string | null;
  passages: number;
  sentences: number;
}

export interface Document {
  collection: string;
  id: string;
  /** Rises by 1 whenever the text changes. */
  version: number;
  title: string;
  language: string;
  text: string;
  uri: string | null;
  metadata: Record<string, unknown>;
  /** Offsets into the text at which its pages begin; absent where it has none. */
  pages?: number[];
  /** Who may see it; absent where everyone of the tenant may. */
  principals?: string[];
}

export interface DocumentInput {
  id?: string;
  title?: string;
  language?: string;
  text: string;
  uri?: string;
  metadata?: Record<string, unknown>;
  /** Who may see it; everyone of the tenant when absent. */
  principals?: string[];
}

export interface DocumentReceipt {
  id: string;
  version: number;
  status: 'created' | 'updated' | 'unchanged';
  language: string;
  passages: number;
  sentences: number;
}

export interface BatchReceipt {
  documents: DocumentReceipt[];
  errors: LineError[];
}

/** A line of a batch that was not stored, counted from 1. */
export interface LineError {
  line: number;
  id: string | null;
  detail: string;
}

/** Files that were accepted to be stored, and how far each has come. */
export interface Job {
  id: string;
  collection: string;
  acceptedAt: string;
  /** Whether every file is stored or has failed. */
  finished: boolean;
  files: File[];
}

/** One of a job's files. */
export interface File {
  name: string;
  /** The identifier that its document has. */
  document: string;
  state: 'queued' | 'running' | 'stored' | 'failed';
  receipt?: DocumentReceipt;
  problem?: Failure;
}

/** Why a file could not be stored. */
export interface Failure {
  type: string;
  detail: string;
}

/** A file that is to be fetched and stored as if it had been uploaded. */
export interface FetchRequest {
  /** Of http or https, without a user; becomes the document's `uri`. */
  url: string;
  /** Of the document; made of the address when absent, which then has no query. */
  id?: string;
  /** Its own when absent. */
  title?: string;
  /** Identified when absent. */
  language?: string;
  /** Who may see the document, and the job; everyone of the tenant when absent. */
  principals?: string[];
}

/** What a key's holder may do. None includes another. */
export type Right = 'READ' | 'WRITE' | 'REVIEW' | 'ADMIN';

/** A key that is wanted. */
export interface KeyRequest {
  /** For people, to know it by. */
  name: string;
  /** Whose collections it opens; `default` when absent. */
  tenant?: string;
  /** `READ` alone when absent. */
  rights?: Right[];
  /** Names, or `*` for all, as when absent. */
  collections?: string[];
  /** What its holder is called where a document lists its readers, none when absent; `*` sees every document. */
  principals?: string[];
  /** Those of the deployment when absent. */
  limits?: Limits;
  /** From when on it is refused; never when absent. */
  expires?: string;
}

/** How much one key may ask for; what is absent is as the deployment has it for every key. */
export interface Limits {
  requestsPerMinute?: number;
  /** Questions under way at once, streams included, at one gateway. */
  concurrentAsks?: number;
  /** Of the bodies that store documents, or try to. */
  ingestBytesPerHour?: number;
  /** That language models take and write for its questions and translations. */
  tokensPerDay?: number;
}

/** A new key, which is told only once. */
export interface CreatedKey {
  key: string;
  info: KeyInfo;
}

/** All that is known of a key later. */
export interface KeyInfo {
  /** The middle part of the key. */
  id: string;
  name: string;
  tenant: string;
  rights: Right[];
  collections: string[];
  principals: string[];
  limits?: Limits;
  created: string;
  expires?: string;
  revoked?: string;
  /** To the minute. */
  lastUsed?: string;
}

export interface KeyList {
  keys: KeyInfo[];
}

/** Some entries of the audit log, those that were written last first. */
export interface AuditList {
  entries: AuditEntry[];
  /** What to give as `cursor` for those before them; absent after the first that there is. */
  next?: string;
}

/** One thing that was done or tried. There is no text of a question or of a document in it. */
export interface AuditEntry {
  id: string;
  /** When it began, RFC 3339. */
  at: string;
  /** Of the caller; absent where nobody is known to have called. */
  tenant?: string;
  /** A key's id, or a token's subject. */
  actor?: string;
  /** By what the caller is known. */
  credential?: 'key' | 'token';
  /** `other` is noted only where it was refused. */
  action:
    | 'ask'
    | 'search'
    | 'translate'
    | 'align'
    | 'read'
    | 'store'
    | 'upload'
    | 'fetch'
    | 'delete'
    | 'tune'
    | 'change-encoder'
    | 'approve'
    | 'correct'
    | 'reject'
    | 'store-terms'
    | 'delete-terms'
    | 'accept-term'
    | 'reject-term'
    | 'create-key'
    | 'revoke-key'
    | 'read-audit'
    | 'other';
  /** `refused` for want of a key, a right or a collection, or because a limit is used up; `stopped` by the client. */
  outcome: 'done' | 'refused' | 'failed' | 'stopped';
  /** Of the response; of a stream, of what it ended with. */
  status: number;
  collection?: string;
  document?: string;
  /** Of the document, as it was read or stored. */
  version?: number;
  /** What else it was about: an answer's, a review's, a job's or a key's id. */
  object?: string;
  /** How many passages were found, documents stored, files accepted or texts translated. */
  items?: number;
  /** That language models took and wrote; absent where none was asked. */
  tokens?: number;
  /** How often; more than once only where it was not done and is alike in all but its time. */
  times: number;
  /** Of the trace that it is part of, where there are traces. */
  trace?: string;
}

/** Where a held answer or translation stands. All but the first are final. */
export type ReviewStatus = 'needs-review' | 'approved' | 'corrected' | 'rejected' | 'erased';

/** Some reviews, those that have waited longest first. */
export interface ReviewList {
  reviews: ReviewEntry[];
  /** What to give as `cursor` for those after them; absent after the last. */
  next?: string;
}

export interface ReviewEntry {
  id: string;
  status: ReviewStatus;
  collection: string;
  /** RFC 3339. */
  heldAt: string;
  /** As it was understood; absent when erased, and for a translation. */
  question?: string;
  /** What the answer or the translation is in; absent when erased. */
  answerLanguage?: string;
  /** Whose translation it is; absent when erased, and for an answer. */
  text?: string;
}

/** An answer or a translation that was held back, with all that a reviewer compares. */
export interface Review {
  id: string;
  status: ReviewStatus;
  collection: string;
  /** RFC 3339. */
  heldAt: string;
  /** The answer as it would have been sent, without the passages; absent when erased, and for a translation. */
  held?: AskResponse;
  /** What the asker gets instead; absent while there is nothing to show. */
  released?: AskResponse;
  /** Absent when erased, and for an answer. */
  translation?: HeldTranslation;
  /** The earliest first. */
  history: ReviewEvent[];
}

/** A text's translation that was held back. Offsets are UTF-16 code units. */
export interface HeldTranslation {
  text: string;
  target: string;
  /** As it would have been sent. */
  held: Translation;
  /** What is sent instead; absent unless approved or corrected. */
  released?: Translation;
}

/** An entry of the audit trail. */
export interface ReviewEvent {
  /** What the review was from then on. */
  status: ReviewStatus;
  /** RFC 3339. */
  at: string;
  reviewer?: string;
  reason?: string;
}

/** Releases or rejects an answer or a translation as it is. */
export interface ReviewDecision {
  reviewer: string;
  reason: string;
}

/** Releases an answer or a translation in other words, of which there is at least one. */
export interface ReviewCorrection {
  reviewer: string;
  reason: string;
  claims?: ClaimText[];
  translations?: TranslationText[];
  /** Instead of the held translation; for a translation's review alone, and all that there is in it. */
  translation?: string;
}

/** What stands instead of a claim. */
export interface ClaimText {
  /** Its place in `held.claims`, from 0. */
  claim: number;
  text: string;
}

/** What stands instead of a quote's translation. */
export interface TranslationText {
  /** Its place in `held.claims`, from 0. */
  claim: number;
  /** Its place in the claim's citations, from 0. */
  citation: number;
  text: string;
}

/** RFC 9457 problem details. */
export interface Problem {
  type: string;
  title?: string;
  status: number;
  detail?: string;
  instance?: string;
  /** The request's field that is wrong. */
  field?: string;
  /** The service that cannot be reached. */
  service?: string;
  /** The key's limit that is used up. */
  limit?: string;
}

export interface TextSpan {
  start: number;
  end: number;
}

/** Words of two texts that say the same. */
export interface WordPair {
  source: TextSpan;
  target: TextSpan;
  /** From 0 to 1. */
  confidence: number;
}

/** Either spans or labels of the source are projected onto the target; word pairs alone when there are neither. */
export interface AlignmentRequest {
  source: string;
  target: string;
  spans?: TextSpan[];
  /** A BIO label for each token of the source. */
  labels?: string[];
  /** The source's tokens; its words when absent. */
  tokens?: TextSpan[];
  offsets?: OffsetUnit;
}

export interface AlignmentResponse {
  words: WordPair[];
  /** The share of the source's words that have a partner. */
  coverage: number;
  spans?: ProjectedSpan[];
  labels?: ProjectedLabel[];
  warnings: Warning[];
  offsets: OffsetUnit;
}

export interface ProjectedSpan {
  source: TextSpan;
  target: TextSpan;
  text: string;
  confidence: number;
  /** Whether the target is the whole text, for want of anything more certain. */
  fallback: boolean;
}

export interface ProjectedLabel {
  token: TextSpan;
  text: string;
  label: string;
  confidence: number;
}

export interface TranslationRequest {
  texts: string[];
  source?: string;
  target: string;
  deadlineMillis?: number;
  glossary?: Term[];
  protect?: string[];
  protectEntities?: boolean;
  align?: boolean;
  offsets?: OffsetUnit;
  /** Whose glossary counts beside `glossary`. */
  collection?: string;
}

/** How a collection's terms are translated from one language into another. */
export interface Glossary {
  source: string;
  target: string;
  /** What a translation calls `glossaryVersion` where no other term counts. */
  version: string;
  /** When a term was last stored, RFC 3339. */
  changedAt: string;
  terms: Term[];
}

/** Terms to store, each source once. */
export interface GlossaryTerms {
  terms: Term[];
}

export interface GlossaryList {
  glossaries: GlossaryInfo[];
}

export interface GlossaryInfo {
  source: string;
  target: string;
  version: string;
  /** RFC 3339. */
  changedAt: string;
  /** How many there are. */
  terms: number;
}

export type ProposalStatus = 'proposed' | 'accepted' | 'rejected';

/** A term that a reviewer's correction suggests. */
export interface TermProposal {
  id: string;
  status: ProposalStatus;
  source: string;
  target: string;
  term: Term;
  /** How it had been translated. */
  before: string;
  review: string;
  /** RFC 3339. */
  proposedAt: string;
}

export interface ProposalList {
  proposals: TermProposal[];
  /** The cursor of the following ones; absent at the end. */
  next?: string;
}

export interface Term {
  source: string;
  target: string;
}

export interface TranslationResponse {
  /** One for each text, in their order. */
  translations: Translation[];
  glossaryVersion?: string;
  offsets: OffsetUnit;
  /** Of language models; absent where none was asked. */
  usage?: Usage;
}

/** What became of one text. */
export interface Translation {
  /** Absent when no provider could translate it, or when it is withheld; then a warning says why. */
  text: string | null;
  /** The language that it was translated from. */
  source: string;
  /** Which one made it; several joined by `+`. */
  provider: string;
  /** What its checks found, e.g. `number-differs`. */
  warnings: Warning[];
  cached: boolean;
  /** What was translated at once, in the text's order. */
  segments: Segment[];
  /** What of the text its translation must hold as well. */
  entities: Entity[];
  /** Of the glossary, those that the text has. */
  terms: TermUse[];
  /** Empty where it was not asked for or not to be had. */
  alignment: WordPair[];
  /** Absent without a translation. */
  quality: Quality | null;
  /** What a person made of it, or has to; absent where nobody reviews it. */
  review?: ReviewState;
  /** The review of that, where a collection's translations are held; else absent. */
  reviewId?: string;
}

/** Where a translation stands with the people who review it; withheld but for the two in the middle. */
export type ReviewState = 'needs-review' | 'approved' | 'corrected' | 'rejected';

/** A part of a text and the part of the translation that was made from it. */
export interface Segment {
  source: TextSpan;
  target: TextSpan;
}

/** A stretch of a text that its translation must hold as well. */
export interface Entity {
  kind: 'number' | 'name' | 'code' | 'url' | 'email' | 'placeholder' | 'markup' | 'source-code' | 'term' | 'quoted';
  text: string;
  source: TextSpan;
  /** Absent where it was not found. */
  target: TextSpan | null;
  /** Absent where neither can be said. */
  survived: boolean | null;
  /** What `survived` rests on. */
  evidence: 'verbatim' | 'value' | 'spelling' | 'quotation-marks' | 'name-table' | 'alignment' | 'none';
}

export interface TermUse {
  term: string;
  translation: string;
  source: TextSpan;
  /** Where the term's translation stands; absent when it is missing. */
  target: TextSpan | null;
}

/** What can be seen of a translation without reading it, each from 0 to 1. */
export interface Quality {
  score: number;
  entities: number | null;
  numbers: number | null;
  language: number;
  length: number;
  alignment: number | null;
}

/** The data of the stream's event `stage`: a stage begins, by its name in `timings`. */
export interface Stage {
  stage: string;
}

/** The data of the stream's event `passages`; a second one replaces the first. */
export interface Passages {
  passages: Passage[];
  offsets: OffsetUnit;
}

/** The data of the stream's event `delta`: what comes next of the answer's text. */
export interface Delta {
  text: string;
}

/** The data of the stream's event `claim`. */
export interface NumberedClaim {
  /** From 0, in the order of the text. */
  index: number;
  claim: Claim;
}

/** One event of the stream of an answer. The last one is `done` or `error`. */
export type AskEvent =
  | { event: 'stage'; data: Stage }
  | { event: 'question'; data: Question }
  | { event: 'passages'; data: Passages }
  | { event: 'warning'; data: Warning }
  | { event: 'delta'; data: Delta }
  | { event: 'claim'; data: NumberedClaim }
  | { event: 'done'; data: AskResponse }
  | { event: 'error'; data: Problem };
