import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../../core/calendar/civil-date.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { type Context, saveWords, seesGuarded } from '../audit/index.ts';
import type { RenderedLetter } from './rules/render.ts';
import type { LetterTemplate } from './rules/template.ts';
import type { Channel, WayOfSending } from './rules/way-of-sending.ts';

type LettersTables = {
  letters: {
    council_id: string;
    id: string;
    person_id: string;
    template: string;
    template_version: string;
    subject_words_id: string;
    text_words_id: string;
    html_words_id: string;
    addressee_words_id: string | null;
    digest: string;
    channel: Channel;
    language: string;
    format: string;
    owed: readonly string[];
    reason_kind: string;
    reason_id: string;
    sent_by: string;
    sent_at: Instant;
    request_id: string;
  };
};

const lettersTables = (tx: Transaction) => tx.withTables<LettersTables>();

/** What a letter is about, so that it can be found from there. */
export interface ReasonSubject {
  readonly kind: string;
  readonly id: string;
}

export interface NewLetter {
  readonly personId: string;
  readonly template: LetterTemplate;
  readonly rendered: RenderedLetter;
  /** Line by line; null where neither name nor address is known. */
  readonly addressee: string | null;
  readonly way: WayOfSending;
  readonly reasonSubject: ReasonSubject;
}

/** Keeps a letter as it is sent, or as it is owed. Gives its id. */
export async function addLetter(context: Context, letter: NewLetter): Promise<string> {
  const { rendered, addressee, way } = letter;
  const id = context.newId();
  const keep = (text: string) =>
    saveWords(context, {
      personId: letter.personId,
      text,
      sensitivity: 'special',
      retentionClass: 'letter',
    });
  await lettersTables(context.tx)
    .insertInto('letters')
    .values({
      council_id: context.councilId,
      id,
      person_id: letter.personId,
      template: letter.template.template,
      template_version: letter.template.version,
      subject_words_id: await keep(rendered.subject),
      text_words_id: await keep(rendered.text),
      html_words_id: await keep(rendered.html),
      addressee_words_id: addressee === null ? null : await keep(addressee),
      digest: digestLetter(rendered),
      channel: way.channel,
      language: way.language,
      format: way.format,
      owed: way.owed,
      reason_kind: letter.reasonSubject.kind,
      reason_id: letter.reasonSubject.id,
      sent_by: context.actor.accountId,
      sent_at: context.now,
      request_id: context.requestId,
    })
    .execute();
  return id;
}

/** SHA-256 over the bytes of the text and then of the HTML. */
export function digestLetter(letter: Pick<RenderedLetter, 'text' | 'html'>): string {
  return createHash('sha256').update(letter.text).update(letter.html).digest('hex');
}

export type LetterOutcome = 'returned' | 'opened' | 'handedOver' | 'caughtUp';

/** Adds what became of a letter; said twice, it stands once. */
export async function addLetterOutcome(
  context: Context,
  letterId: string,
  outcome: LetterOutcome,
): Promise<void> {
  await sql`insert into letter_outcomes (council_id, id, letter_id, outcome, recorded_by, recorded_at)
    values (${context.councilId}, ${context.newId()}, ${letterId}, ${outcome}, ${context.actor.accountId}, ${context.now})
    on conflict (council_id, letter_id, outcome) do nothing`.execute(context.tx);
}

export interface KeptLetter {
  readonly letterId: string;
  readonly template: string;
  readonly subjectWordsId: string;
  readonly textWordsId: string;
  readonly htmlWordsId: string;
  /** Null where neither name nor address was known, and for letters sent before these were kept. */
  readonly addresseeWordsId: string | null;
  readonly digest: string;
  readonly channel: Channel;
  readonly language: string;
  readonly format: string;
  readonly owed: readonly string[];
  readonly reasonKind: string;
  readonly reasonId: string;
  readonly sentAt: Instant;
  /** In the order in which they were recorded. */
  readonly outcomes: readonly LetterOutcome[];
}

/**
 * Letters to a person, newest first; one of them where an id is given. What goes by a safe contact, or tells of a
 * complaint, is left out for those who act for the person and for an account that more than one person uses.
 */
export async function listKeptLetters(
  context: Context,
  personId: string,
  letterId: string | null = null,
): Promise<readonly KeptLetter[]> {
  const guardedTemplates = ['complaintAcknowledged'];
  const { rows } = await sql<KeptLetter>`
    select id as "letterId", template, subject_words_id as "subjectWordsId", text_words_id as "textWordsId",
      html_words_id as "htmlWordsId", addressee_words_id as "addresseeWordsId", digest, channel, language, format,
      owed, reason_kind as "reasonKind", reason_id as "reasonId", sent_at as "sentAt",
      array(select outcome from letter_outcomes
        where letter_outcomes.council_id = letters.council_id and letter_id = letters.id
        order by letter_outcomes.id) as outcomes
    from letters
    where council_id = ${context.councilId} and person_id = ${personId}
      and (${letterId}::uuid is null or id = ${letterId}::uuid)
      and (${seesGuarded(context.actor)} or (channel <> 'safeContact' and template <> all (${guardedTemplates})))
    order by sent_at desc, id desc limit 500`.execute(context.tx);
  return rows;
}
